import type { AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import type { LinkPerson } from '../../utils/link/link-state.ts';
import type { LinkView } from '../../utils/link/link-view.ts';
import type { Action, Begun, Scene } from './actions.ts';
import * as model from './model.ts';
import { type Choose, inOrder } from './turns.ts';

/** What may be true by all that was seen so far: a worker that died may or may not have done its last thing. */
export class Knowledge {
  #truths: readonly model.Truth[] = [model.NOTHING];
  /** Accounts whose consent no living worker can have heard of, or may not have. */
  readonly unheard = new Set<string>();
  /** What the sequence has seen, in words: a run in which nobody was ever linked says little. */
  readonly cameUp = new Set<string>();
  /** What happened, a line for each step: a person reads this where a sequence fails. */
  readonly story: string[] = [];
  /** For what can be done now. */
  readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** Takes over what a step may have led to. */
  move(next: (truth: model.Truth) => readonly model.Truth[]): void {
    this.#truths = distinct(this.#truths.flatMap(next));
  }

  /**
   * Rules out the truths that would show something else.
   *
   * @param afterwards what may have happened already when the view was drawn, one after the other
   */
  see(view: LinkView, person: LinkPerson | null, afterwards: readonly model.Event[] = []): void {
    this.cameUp.add(view.status);
    const viewsOf = (truth: model.Truth): readonly LinkView[] => {
      const drawn = [truth];
      for (const event of afterwards) drawn.push(event(drawn.at(-1) ?? truth));
      return drawn.map((one) => model.viewOf(one, person));
    };
    const possible = this.#truths.flatMap(viewsOf);
    const seen = JSON.stringify(sorted(view));
    this.#truths = this.#truths.filter((truth) =>
      viewsOf(truth).some((one) => JSON.stringify(sorted(one)) === seen),
    );
    if (this.#truths.length === 0) expect(possible, 'what may be shown').toContainEqual(view);
  }
}

function sorted(view: LinkView): unknown {
  return Object.entries(Object(view)).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The one truth after events, one after the other. */
function atTheEnd(truth: model.Truth, events: readonly model.Event[]): readonly model.Truth[] {
  return [events.reduce((now, event) => event(now), truth)];
}

/** Links are written before attempts, each as a whole: what is stored if only the first was. */
function halfStored(before: model.Truth, { links, remaining }: model.Truth): model.Truth {
  return { ...before, links, remaining };
}

/** Every truth on the way, the first one and half-stored ones included: where a death may have stopped it. */
function onTheWay(truth: model.Truth, events: readonly model.Event[]): readonly model.Truth[] {
  const [event, ...rest] = events;
  if (event === undefined) return [truth];
  const next = event(truth);
  return [truth, halfStored(truth, next), ...onTheWay(next, rest)];
}

/** Every truth of which each part may be stored or not: what a full disk leaves. */
function inParts(truth: model.Truth, events: readonly model.Event[]): readonly model.Truth[] {
  return events.reduce<readonly model.Truth[]>((possible, event) => {
    const parts = possible.flatMap((now) => [now, halfStored(now, event(now)), event(now)]);
    return distinct(parts.flatMap(unwritten));
  }, unwritten(truth));
}

function distinct(truths: readonly model.Truth[]): readonly model.Truth[] {
  if (truths.length === 1) return truths;
  return [...new Map(truths.map((truth) => [JSON.stringify(truth), truth])).values()];
}

/** How a step goes. */
export interface StepOptions {
  /** Chooses who goes on at each await; 0 for the order of coming. */
  readonly order: number;
  /** The worker dies after so many awaits, if there are as many. */
  readonly killAfter?: number | undefined;
}

/** One or two actions at once, and everything that comes of them until the world is at rest. */
export class Step implements AsyncCommand<Knowledge, Scene> {
  readonly #choices: readonly ((scene: Scene) => Action)[];
  readonly #options: StepOptions;

  constructor(choices: readonly ((scene: Scene) => Action)[], options: StepOptions) {
    this.#choices = choices;
    this.#options = options;
  }

  check(): boolean {
    return true;
  }

  async run(knowledge: Knowledge, scene: Scene): Promise<void> {
    const { world } = scene;
    const { deaths, storageFaults } = world;
    const unseen = world.isRedirectUnseen() ? [...world.vk.permitted] : [];
    const begun: Begun[] = [];
    const names: string[] = [];
    for (const choice of this.#choices) {
      const action = choice(scene);
      names.push(action.name);
      begun.push(action.begin(scene));
    }
    const answers = watch(begun);
    const { order, killAfter } = this.#options;
    knowledge.story.push(`${names.join(', at once with ')}${inWords(this.#options)}`);
    await world.settle({ choose: chooser(order), killAfter });

    const afterwards = begun.flatMap((one) => one.afterwards ?? []);
    const inBothOrders = (eventsOf: (one: Begun) => readonly model.Event[]) => {
      const events = begun.map(eventsOf);
      return begun.length === 1 ? events : [events.flat(), events.toReversed().flat()];
    };
    const orders = new Set([
      ...inBothOrders(({ events }) => events),
      ...inBothOrders(({ events, overtaken = events }) => overtaken),
      ...inBothOrders(({ events, between = events }) => between),
    ]);
    const hasDied = world.deaths !== deaths;
    const wasFull = world.storageFaults !== storageFaults;
    const isCertain = !hasDied && !wasFull;
    if (hasDied) knowledge.cameUp.add('death');
    if (wasFull) knowledge.cameUp.add('full disk');
    if (begun.length > 1) knowledge.cameUp.add('two at once');
    const after = isCertain ? atTheEnd : wasFull ? inParts : onTheWay;
    const goneOn = isCertain ? [] : afterwards;
    knowledge.move((truth) => [...orders].flatMap((one) => after(truth, [...one, ...goneOn])));
    if (hasDied) knowledge.move((truth) => [model.died(truth)]);
    for (const { consent } of begun)
      if (consent && !isHeard(consent.heardBy, { hasDied, wasFull, wasAlone: begun.length === 1 }))
        knowledge.unheard.add(consent.account);
    // Called off before any worker saw the redirect: nobody knows of the consent.
    if (begun.some(({ asked }) => asked?.request.type === 'cancel-linking'))
      for (const account of unseen) knowledge.unheard.add(account);
    for (const { asked } of begun) {
      if (!asked) continue;
      const view = answers.get(asked.answer);
      asked.surface.view = view?.kind === 'answered' ? view.view : null;
      if (view?.kind === 'answered' && isCertain && begun.length === 1)
        knowledge.see(view.view, world.person, afterwards);
      // The panel asks once more when the worker died over its question.
      if (view === undefined) {
        const askAgain = { name: 'asks again', begin: () => scene.ask(asked.surface, asked.request) };
        await new Step([() => ({ ...askAgain, isPossible: () => true })], { order: 0 }).run(knowledge, scene);
      }
    }
    if (isCertain) knowledge.move((truth) => atTheEnd(truth, afterwards));
    checkWorld(scene);
  }

  toString(): string {
    return this.#choices.length === 1 ? 'an action' : 'two actions';
  }
}

function inWords({ order, killAfter }: StepOptions): string {
  const death = killAfter === undefined ? '' : `, the worker is killed after ${killAfter} awaits`;
  return `${order === 0 ? '' : `, in the order ${order}`}${death}`;
}

/** Whether the consent reached whoever had to hear of it, however the step went. */
function isHeard(
  heardBy: NonNullable<Begun['consent']>['heardBy'],
  how: { readonly hasDied: boolean; readonly wasFull: boolean; readonly wasAlone: boolean },
): boolean {
  switch (heardBy) {
    case 'this worker':
      return !how.hasDied && !how.wasFull;
    case 'any worker':
      // Called off at the same time, its tab is closed unseen.
      return how.wasAlone && !how.wasFull;
    case 'nobody':
      return false;
  }
}

/** What a worker that could not write leaves of an attempt: itself, its end, or one that nobody works at. */
function unwritten(truth: model.Truth): readonly model.Truth[] {
  const { attempt } = truth;
  if (attempt === null) return [truth];
  const failure = 'unexpected';
  return [
    truth,
    model.died(truth),
    model.signInFailed(attempt.id, failure)(truth),
    model.identifyingFailed(attempt.id, failure)(truth),
    model.untold(attempt.id)(truth),
  ];
}

type Answered = { readonly kind: 'answered'; readonly view: LinkView } | { readonly kind: 'failed' };

function watch(begun: readonly Begun[]): ReadonlyMap<Promise<unknown>, Answered> {
  const answers = new Map<Promise<unknown>, Answered>();
  for (const { asked } of begun) {
    asked?.answer.then(
      (view) => answers.set(asked.answer, { kind: 'answered', view }),
      () => answers.set(asked.answer, { kind: 'failed' }),
    );
  }
  return answers;
}

/** What holds at every moment. */
export function checkWorld({ world }: Scene): void {
  const { vk } = world;
  expect(new Set(vk.exchanged).size, 'no code is exchanged twice').toBe(vk.exchanged.length);
  const stored = world.stored();
  expect(
    vk.secrets.filter((secret) => stored.includes(secret)),
    'no code and no token is stored',
  ).toEqual([]);
}

/** A choice that looks random and is the same for the same number. */
function chooser(order: number): Choose {
  if (order === 0) return inOrder;
  let seed = order;
  return (count) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % Math.max(count, 1);
  };
}
