import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anna } from '../unit/link/linking-world.ts';
import { Scene } from './actions.ts';
import { sequences } from './commands.ts';
import { checkEnding } from './ending.ts';
import { Knowledge } from './steps.ts';
import { type Way, World } from './world.ts';

/** A run that looks for what nobody has thought of, instead of the same one every time. */
const IS_DEEP = process.env['DEEP'] === '1';

/** Sequences in a run. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? (IS_DEEP ? 20_000 : 2_000));

/** Where the random numbers begin. Fixed unless deep, so that a red run says something of the change, not of luck. */
const SEED = Number(process.env['MODEL_SEED'] ?? (IS_DEEP ? Date.now() % 2 ** 31 : 20_261_125));

/** Most browsers have a window for signing in. */
const ways = fc.constantFrom<Way>('window', 'window', 'tab');

/** How often something must come up in a run before the run says anything about it. */
const OFTEN = Math.floor(RUNS / 100);

test(`what is shown is true, in ${RUNS} random sequences`, { timeout: 600_000 }, async () => {
  // Thousands of failures are wanted here, and each is told to developers.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  console.log(`MODEL_SEED=${SEED}`);
  const counts = new Map<string, number>();
  let sequencesRun = 0;
  await fc.assert(
    fc.asyncProperty(ways, sequences, async (way, commands) => {
      sequencesRun += 1;
      const scene = new Scene(new World(anna, way));
      const knowledge = new Knowledge(scene);
      try {
        await fc.asyncModelRun(() => ({ model: knowledge, real: scene }), commands);
        knowledge.cameUp.add(`VK ID in a ${way}`);
        for (const what of knowledge.cameUp) counts.set(what, (counts.get(what) ?? 0) + 1);
        await checkEnding(knowledge, scene);
      } catch (cause) {
        throw new Error(`This went wrong:\n${knowledge.story.join('\n')}`, { cause });
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(sequencesRun).toBe(RUNS);
  console.log(`${sequencesRun} random sequences; sequences in which came up:`);
  console.log([...counts].map(([what, count]) => `${what} ${count}`).join(', '));
  for (const what of [
    'linking',
    'linked',
    'unlinked',
    'signed-out',
    'death',
    'full disk',
    'two at once',
    'VK ID in a tab',
  ]) {
    expect(counts.get(what) ?? 0, what).toBeGreaterThan(OFTEN);
  }
});
