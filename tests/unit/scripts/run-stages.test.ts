import { expect, test } from 'vitest';
import { runStages } from '../../../scripts/checks/run-stages.ts';
import type { Stage, StageResult } from '../../../scripts/checks/stage.ts';

const stage = (name: string, ...needs: string[]): Stage => ({ kind: 'check', name, needs, commands: [] });

/** Runs stages that end when they are told to, and notes what is begun and ended. */
function play(stages: readonly Stage[], atOnce: number) {
  const events: string[] = [];
  const ends = new Map<string, (result: StageResult) => void>();
  const results = runStages(stages, {
    atOnce,
    run: ({ name }) => {
      events.push(`+${name}`);
      return new Promise((resolve) => ends.set(name, resolve));
    },
    ended: ({ name }) => void events.push(`-${name}`),
  });
  const end = async (name: string, failed = 0) => {
    const result = { name, passed: 1 - failed, failed, failures: [], tests: [], seconds: 0, output: '' };
    ends.get(name)?.(result);
    // Two turns: the end is noted, and the next stages begin.
    await new Promise(setImmediate);
  };
  return { events, end, results };
}

test('as many stages run side by side as are allowed, in their order', async () => {
  const { events, end, results } = play([stage('a'), stage('b'), stage('c')], 2);
  expect(events).toEqual(['+a', '+b']);
  await end('b');
  expect(events).toEqual(['+a', '+b', '-b', '+c']);
  await end('c');
  await end('a');
  expect((await results).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a stage waits for those that it needs, and lets others pass it', async () => {
  const { events, end, results } = play([stage('a'), stage('b', 'a'), stage('c')], 2);
  expect(events).toEqual(['+a', '+c']);
  await end('a');
  expect(events).toEqual(['+a', '+c', '-a', '+b']);
  await end('b');
  await end('c');
  expect(await results).toHaveLength(3);
});

test('what needs a failed stage is not run, all the way down', async () => {
  const { events, end, results } = play([stage('c', 'b'), stage('b', 'a'), stage('a'), stage('d')], 1);
  await end('a', 1);
  await end('d');
  expect(events).toEqual(['+a', '-a', '-b', '+d', '-d', '-c']);
  const [c, b, , d] = await results;
  expect(b?.failures).toEqual(['b: not run, because a failed']);
  expect(c?.failures).toEqual(['c: not run, because b failed']);
  expect(d?.failed).toBe(0);
});

test('stages that need each other are told of', async () => {
  await expect(play([stage('a', 'b'), stage('b', 'a')], 1).results).rejects.toThrow('need each other');
});
