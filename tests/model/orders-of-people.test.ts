import { describe, expect, test } from 'vitest';
import type { LinkView } from '../../utils/link/link-view.ts';
import { type Moment, type Name, PEOPLE, PeopleWorld, vkAccountOf } from './people-world.ts';

/*
 * One computer, several people: every order of signing in, linking, signing out, unlinking and switching in another tab,
 * up to six steps, against what ought to be true. After every step every surface is asked.
 */

const STEPS = ['sign in', 'link', 'sign out', 'unlink', 'switch in another tab'] as const;
type Step = (typeof STEPS)[number];
const MOST_STEPS = 6;

/** What ought to be true. */
interface Truth {
  readonly at: Name | null;
  /** Whoever signs in next. */
  readonly next: number;
  readonly linked: ReadonlySet<Name>;
  /** Whom the first tab's panel was drawn for, and whether as linked. It is not drawn anew by what happens elsewhere. */
  readonly drawn: { readonly name: Name; readonly isLinked: boolean } | null;
}

const NOBODY: Truth = { at: null, next: 0, linked: new Set(), drawn: null };

function truthAfter(truth: Truth, step: Step, isShared: boolean): Truth {
  const { at, next, linked, drawn } = truth;
  const comes = (): Truth => {
    const name = PEOPLE[next % PEOPLE.length] ?? null;
    const stays = [...linked].filter((one) => !isShared || one === name);
    return { ...truth, at: name, next: next + 1, linked: new Set(stays) };
  };
  const drawnAnew = (now: Truth): Truth => ({
    ...now,
    drawn: now.at && { name: now.at, isLinked: now.linked.has(now.at) },
  });
  switch (step) {
    case 'sign in':
      return at === null ? drawnAnew(comes()) : truth;
    case 'switch in another tab':
      return comes();
    case 'sign out':
      return at === null ? truth : drawnAnew({ ...truth, at: null, linked: isShared ? new Set() : linked });
    case 'link': {
      if (drawn === null || drawn.isLinked) return truth;
      return drawnAnew(drawn.name === at ? { ...truth, linked: new Set([...linked, at]) } : truth);
    }
    case 'unlink': {
      if (!drawn?.isLinked) return truth;
      const rest = [...linked].filter((one) => one !== drawn.name);
      return drawnAnew(drawn.name === at ? { ...truth, linked: new Set(rest) } : truth);
    }
  }
}

/** Says a view in the model's words. */
function inWords(view: LinkView): string {
  switch (view.status) {
    case 'linked':
      return `linked to ${view.account.firstName}`;
    case 'choice':
      return `choice of ${view.people.map(({ account }) => account.firstName).toSorted()}`;
    case 'unlinked':
      return `unlinked${view.failure === null ? '' : ` after ${view.failure}`}`;
    case 'nobody':
    case 'signed-out':
    case 'linking':
      return view.status;
  }
}

function shownTo({ at, linked }: Truth): string {
  if (at === null) return 'signed-out';
  return linked.has(at) ? `linked to ${vkAccountOf(at).firstName}` : 'unlinked';
}

/** With no page of the diary in front, nobody is chosen for whom somebody else could be meant. */
function shownWithoutDiary(truth: Truth): string {
  const others = [...truth.linked].some((name) => name !== truth.at);
  return truth.at !== null && others ? `choice of ${[...truth.linked].toSorted()}` : shownTo(truth);
}

/** A world, and the panel in its first tab as it was drawn last. */
class Scene {
  readonly world: PeopleWorld;
  panel: LinkView | null = null;

  constructor(world: PeopleWorld) {
    this.world = world;
  }

  async take(step: Step, truth: Truth): Promise<void> {
    const { world, panel } = this;
    const next = PEOPLE[truth.next % PEOPLE.length] ?? null;
    switch (step) {
      case 'sign in':
      case 'sign out':
        if ((step === 'sign in') !== (world.at === null)) return;
        world.at = step === 'sign in' ? next : null;
        await world.sessionChanged(1);
        this.panel = await world.ask(1);
        return;
      case 'switch in another tab':
        world.at = next;
        await world.sessionChanged(2);
        return;
      case 'link':
        if (panel?.status !== 'unlinked') return;
        await world.ask(1, { type: 'start-linking', person: panel.person });
        this.panel = await world.ask(1);
        return;
      case 'unlink':
        if (panel?.status !== 'linked') return;
        this.panel = await world.ask(1, { type: 'unlink', person: panel.person });
        return;
    }
  }
}

async function expectTruth(world: PeopleWorld, truth: Truth, path: readonly Step[]): Promise<void> {
  const order = path.join(', ');
  const seen = [await world.ask(1), await world.ask(2), await world.ask('popup')];
  expect(seen.map(inWords), order).toEqual(Array(3).fill(shownTo(truth)));
  world.isDiaryInFront = false;
  expect(inWords(await world.ask('popup')), order).toBe(shownWithoutDiary(truth));
  world.isDiaryInFront = true;
}

describe.each([
  { isShared: false, whose: 'a computer of one’s own' },
  { isShared: true, whose: 'a shared computer' },
])('on $whose', ({ isShared }) => {
  test('every surface shows the person who is signed in, after every order of steps', async () => {
    const scene = new Scene(new PeopleWorld({ isShared }));
    let orders = 0;
    // Where everything that lasts is the same, whatever follows is too: it is walked through once, for the longest rest.
    const walked = new Map<string, number>();
    const visit = async (path: readonly Step[], truth: Truth, moment: Moment, panel: LinkView | null) => {
      const rest = MOST_STEPS - path.length;
      const place = JSON.stringify([asPlain(moment), panel, truth.next % PEOPLE.length, truth.at]);
      if ((walked.get(place) ?? 0) >= rest) {
        orders += ordersUpTo(rest);
        return;
      }
      walked.set(place, rest);
      if (rest === 0) return;
      for (const step of STEPS) {
        scene.world.goBackTo(moment);
        scene.panel = panel;
        await scene.take(step, truth);
        const [order, now] = [[...path, step], truthAfter(truth, step, isShared)];
        await expectTruth(scene.world, now, order);
        if (isShared) expectNothingLeft(scene.world, now, order);
        orders += 1;
        await visit(order, now, scene.world.moment(), scene.panel);
      }
    };
    await visit([], NOBODY, scene.world.moment(), null);
    expect(orders).toBe(ordersUpTo(MOST_STEPS));
    expect(orders).toBe(19_530);
    expect(walked.size).toBeGreaterThan(100);
  });

  test('an account that VK ID tells late is never linked to whoever has come meanwhile', async () => {
    const orders = STEPS.flatMap((one) =>
      STEPS.flatMap((two) => STEPS.map((three) => [one, two, three] as const)),
    );
    for (const order of orders) {
      const world = new PeopleWorld({ isShared, hold: true });
      world.at = 'anna';
      const panel = await world.ask(1);
      if (panel.status !== 'unlinked') throw new Error('Anna has no link yet');
      await world.ask(1, { type: 'start-linking', person: panel.person });
      const scene = new Scene(world);
      let truth: Truth = { ...NOBODY, at: 'anna', next: 1 };
      let hasLeft = false;
      for (const step of order) {
        // A second press of «Привязать» is another attempt; here the first one is looked at.
        if (step !== 'link') await scene.take(step, truth);
        truth = step === 'link' ? truth : truthAfter(truth, step, isShared);
        hasLeft ||= truth.at !== 'anna';
      }
      await world.letGo();
      const view = inWords(await world.ask(2));
      const expected = hasLeft ? (truth.at === null ? 'signed-out' : 'unlinked') : 'linked to anna';
      expect(view, order.join(', ')).toBe(expected);
    }
  });
});

/** How many orders of so many steps at most there are. */
function ordersUpTo(steps: number): number {
  return steps === 0 ? 0 : STEPS.length * (1 + ordersUpTo(steps - 1));
}

function asPlain({ local, session, at }: Moment) {
  return [[...local], [...session], at];
}

/** On a shared computer nothing is kept of anybody but whoever is there. */
function expectNothingLeft({ storage }: PeopleWorld, { at }: Truth, path: readonly Step[]): void {
  const stored = JSON.stringify([...storage.local.items, ...storage.session.items]);
  for (const name of PEOPLE) {
    if (name !== at) expect(stored, path.join(', ')).not.toContain(`"${name}"`);
  }
  expect(JSON.stringify([...storage.local.items])).not.toContain('in VK');
}
