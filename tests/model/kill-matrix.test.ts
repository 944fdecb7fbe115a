import { describe, expect, test, vi } from 'vitest';
import { anna } from '../unit/link/linking-world.ts';
import { type Action, load, look, openChats, press, Scene, vkAnswers } from './actions.ts';
import { answer } from './answers-at-vk-id.ts';
import { checkEnding } from './ending.ts';
import { Knowledge, Step } from './steps.ts';
import { type Way, World } from './world.ts';

const LOADING = load('well');

const LINKING: readonly Action[] = [
  press(0, 'link'),
  LOADING,
  answer('consent'),
  vkAnswers('well'),
  vkAnswers('well'),
  vkAnswers('well'),
];

const LINKING_IN_TAB = LINKING.filter((action) => action !== LOADING);

/** What is done before, and what is done while the worker is killed at one await after the other. */
interface Scenario {
  readonly way?: Way;
  readonly before: readonly Action[];
  readonly during: readonly Action[];
  /** Whether the person and VK go on with whatever is still possible, after a look at the panel. */
  readonly goesOn?: true;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'linking in a window': { before: [look(0)], during: LINKING },
  'a linking that VK lets fail at last': {
    before: [look(0), ...LINKING.slice(0, 4)],
    during: [vkAnswers({ failure: 'vk-answer-invalid', isDone: true }), vkAnswers('well')],
  },
  'linking in a tab': { way: 'tab', before: [look(0)], during: LINKING_IN_TAB },
  'linking in a tab by a person who goes on': {
    way: 'tab',
    before: [look(0)],
    during: LINKING_IN_TAB,
    goesOn: true,
  },
  ...Object.fromEntries(
    (['deny', 'close', 'other-state', 'nonsense'] as const).map((how) => [
      `a linking in a tab that ends by «${how}»`,
      { way: 'tab' as const, before: [look(0), press(0, 'link')], during: [answer(how)] },
    ]),
  ),
  'a linking in a tab that VK lets fail at last': {
    way: 'tab',
    before: [look(0), ...LINKING_IN_TAB.slice(0, 3)],
    during: [vkAnswers({ failure: 'vk-answer-invalid', isDone: true }), vkAnswers('well')],
  },
  'calling off in a tab': {
    way: 'tab',
    before: [look(0), press(0, 'link'), look(0)],
    during: [press(0, 'cancel')],
  },
  'leading back to VK ID’s tab': {
    way: 'tab',
    before: [look(0), press(0, 'link'), look(0)],
    during: [press(0, 'show'), answer('consent')],
  },
  'calling off': { before: [look(0), ...LINKING.slice(0, 2), look(0)], during: [press(0, 'cancel')] },
  unlinking: { before: [look(0), ...LINKING, look(0)], during: [press(0, 'unlink')] },
  'unlinking while the permission is withdrawn': {
    before: [look(0), ...LINKING.slice(0, 5), look(0)],
    during: [press(0, 'unlink'), vkAnswers('well')],
  },
  'opening «Чаты» for the first time': { before: [], during: [openChats, look(0)] },
  'opening the messenger': {
    before: [look(0), ...LINKING, look(0)],
    during: [openChats, look(0), press(0, 'messenger')],
  },
};

interface Played {
  readonly knowledge: Knowledge;
  readonly scene: Scene;
  /** The awaits that were passed. */
  readonly points: readonly string[];
}

/** Plays a scenario; the worker dies after so many awaits of its second part. */
async function play({ way, before, during, goesOn }: Scenario, killAfter?: number): Promise<Played> {
  const scene = new Scene(new World(anna, way));
  const { world } = scene;
  const knowledge = new Knowledge(scene);
  for (const action of before) await new Step([() => action], { order: 0 }).run(knowledge, scene);
  const start = world.passed.length;
  const deaths = world.deaths;
  for (const action of during) {
    if (world.deaths > deaths) {
      if (!goesOn) break;
      await new Step([() => look(0)], { order: 0 }).run(knowledge, scene);
      if (!action.isPossible(scene)) continue;
    }
    const left = killAfter === undefined ? undefined : killAfter - (world.passed.length - start);
    await new Step([() => action], { order: 0, killAfter: left }).run(knowledge, scene);
  }
  return { knowledge, scene, points: world.passed.slice(start) };
}

for (const [name, scenario] of Object.entries(SCENARIOS)) {
  const { points } = await play(scenario);

  describe(`${name}, the worker being killed`, () => {
    test.each([...points, 'the end'].map((point, index) => ({ point, index })))(
      'at await $index, $point',
      async ({ index }) => {
        vi.spyOn(console, 'error').mockReturnValue();
        const { knowledge, scene } = await play(scenario, index);
        expect(scene.world.deaths).toBe(1);
        await new Step([() => look(1)], { order: 0 }).run(knowledge, scene);
        await checkEnding(knowledge, scene);
      },
    );
  });
}
