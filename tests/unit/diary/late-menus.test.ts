// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookForLateMenus } from '../../../utils/diary/late-menus.ts';

/* For how long a menu is looked for. What is found in a real page is the end-to-end tests' (tab-launcher.test.ts). */

const A_MINUTE = 60_000;

let isOther: boolean;
let restored: number;
let lookAgain: ReturnType<typeof lookForLateMenus>;

/** Whether the page will be looked at again. */
const isLookedAt = () => vi.getTimerCount() > 0;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/schedule');
  isOther = false;
  restored = 0;
  lookAgain = lookForLateMenus(
    () => isOther,
    () => {
      restored += 1;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page without a menu is looked at for a minute, and then left alone', () => {
  lookAgain(true);
  vi.advanceTimersByTime(A_MINUTE - 1);
  expect(isLookedAt()).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(isLookedAt()).toBe(false);
  lookAgain(true);
  expect(isLookedAt()).toBe(false);
  expect(restored).toBe(0);
});

test('however often it is searched meanwhile', () => {
  for (let change = 0; change < 100; change += 1) lookAgain(true);
  vi.advanceTimersByTime(A_MINUTE / 2);
  expect(vi.getTimerCount()).toBe(1);
});

test('and for another minute on the next page', () => {
  lookAgain(true);
  vi.advanceTimersByTime(2 * A_MINUTE);
  history.replaceState(null, '', '/estimate');
  lookAgain(true);
  vi.advanceTimersByTime(A_MINUTE / 2);
  expect(isLookedAt()).toBe(true);
});

test('where no menu is to come any more, nothing is looked for', () => {
  lookAgain(true);
  lookAgain(false);
  expect(isLookedAt()).toBe(false);
});

test('what has come is told of within two seconds', () => {
  lookAgain(true);
  vi.advanceTimersByTime(A_MINUTE / 2);
  isOther = true;
  vi.advanceTimersByTime(2_000);
  expect(restored).toBe(1);
});

test('but not while «Чаты» is open', () => {
  lookAgain(true);
  history.replaceState(null, '', '/schedule#chats');
  isOther = true;
  vi.advanceTimersByTime(A_MINUTE / 2);
  expect(restored).toBe(0);
  history.replaceState(null, '', '/schedule');
  vi.advanceTimersByTime(2_000);
  expect(restored).toBe(1);
});
