import { describe, expect, test, vi } from 'vitest';
import { anna } from '../unit/link/linking-world.ts';
import { type Action, answer, load, look, openChats, press, Scene, vkAnswers } from './actions.ts';
import { checkEnding } from './ending.ts';
import { Knowledge, Step } from './steps.ts';
import { World } from './world.ts';

const LINKING: readonly Action[] = [
  press(0, 'link'),
  load('well'),
  answer('consent'),
  vkAnswers('well'),
  vkAnswers('well'),
  vkAnswers('well'),
];

/** What is done before, and what is done while the worker is killed at one await after the other. */
const SCENARIOS: Readonly<Record<string, { before: readonly Action[]; during: readonly Action[] }>> = {
  'linking in a window': { before: [look(0)], during: LINKING },
  'a linking that VK lets fail at last': {
    before: [look(0), ...LINKING.slice(0, 4)],
    during: [vkAnswers({ failure: 'vk-answer-invalid', isDone: true }), vkAnswers('well')],
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
async function play({ before, during }: (typeof SCENARIOS)[string], killAfter?: number): Promise<Played> {
  const scene = new Scene(new World(anna));
  const { world } = scene;
  const knowledge = new Knowledge(scene);
  for (const action of before) await new Step([() => action], { order: 0 }).run(knowledge, scene);
  const start = world.passed.length;
  const deaths = world.deaths;
  for (const action of during) {
    if (world.deaths > deaths) break;
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
