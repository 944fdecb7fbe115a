// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLauncher, type LauncherPresence } from '../../../utils/diary/launcher-presence.ts';

const FORBIDDEN = { launcher: null };
const atTheTop = { launcher: { place: { side: 'left', fromTop: 0.1 }, hint: '' } };
const below = { launcher: { place: { side: 'right', fromTop: 0.9 }, hint: '' } };

/** The worker's answers, each to be given by the test. */
let asked: PromiseWithResolvers<unknown>[];
/** What the page shows of the launcher: the places where it was shown since it was hidden. */
let shown: number[];
let launcher: LauncherPresence;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  shown = [];
  globalThis.chatsLauncher = {
    show: ({ place }) => void shown.push(place.fromTop),
    hide: () => {
      shown = [];
    },
  };
  launcher = keepLauncher(() => {
    const answer = Promise.withResolvers<unknown>();
    asked.push(answer);
    return answer.promise;
  });
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.chatsLauncher = undefined;
});

/** Lets the patience with a page, or with the worker, run out. */
const wait = () => vi.advanceTimersByTimeAsync(2_500);

test('the launcher comes where the page had time enough to show a menu, in the place that the worker tells', async () => {
  launcher.agree(true);
  await vi.advanceTimersByTimeAsync(2_499);
  expect(asked).toHaveLength(0);
  await wait();
  asked[0]?.resolve(below);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([0.9]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});

test('a worker that does not answer, or fails, is asked three times', async () => {
  launcher.agree(true);
  await wait();
  await wait();
  asked[1]?.reject(new Error('the worker was ended'));
  await wait();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(3);
  asked[2]?.resolve(below);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([0.9]);
});

test('where the worker allows none, there is none, and it is asked no more', async () => {
  launcher.agree(true);
  await wait();
  asked[0]?.resolve(FORBIDDEN);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('an answer that comes after a menu has come counts neither now nor the next time', async () => {
  launcher.agree(true);
  await wait();
  launcher.agree(false);
  asked[0]?.resolve(atTheTop);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([]);
  launcher.agree(true);
  launcher.agree(true);
  expect(shown).toEqual([]);
  await wait();
  asked[1]?.resolve(below);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([0.9]);
});

test('an answer that comes without the launcher’s script is asked for again', async () => {
  const { chatsLauncher } = globalThis;
  globalThis.chatsLauncher = undefined;
  launcher.agree(true);
  await wait();
  asked[0]?.resolve(below);
  await wait();
  globalThis.chatsLauncher = chatsLauncher;
  asked[1]?.resolve(below);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
  expect(shown).toEqual([0.9]);
});
