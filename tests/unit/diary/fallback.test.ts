// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFallback, type Fallback } from '../../../utils/diary/fallback.ts';

/* For how long a menu is looked for. What is found in a real page is the end-to-end tests' (tab-launcher.test.ts). */

const A_MINUTE = 60_000;

let fallback: Fallback;
let restored: number;

/** Whether the page will be looked at again. */
const isLookedFor = () => vi.getTimerCount() > 0;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><p>Расписание</p></main>';
  history.replaceState(null, '', '/schedule');
  restored = 0;
  fallback = createFallback(() => {
    restored += 1;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page without a menu is looked at for a minute, and then left alone', () => {
  fallback.agree(true);
  vi.advanceTimersByTime(A_MINUTE - 1);
  expect(isLookedFor()).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(isLookedFor()).toBe(false);
  fallback.agree(true);
  expect(isLookedFor()).toBe(false);
  expect(restored).toBe(0);
});

test('however often the page changes meanwhile', () => {
  for (let change = 0; change < 100; change += 1) fallback.agree(true);
  vi.advanceTimersByTime(A_MINUTE / 2);
  expect(vi.getTimerCount()).toBe(1);
});

test('and for another minute on the next page', () => {
  fallback.agree(true);
  vi.advanceTimersByTime(2 * A_MINUTE);
  history.replaceState(null, '', '/estimate');
  fallback.agree(true);
  vi.advanceTimersByTime(A_MINUTE / 2);
  expect(isLookedFor()).toBe(true);
});

test('where the page has its menu, nothing is looked for any more', () => {
  fallback.agree(true);
  fallback.agree(false);
  expect(isLookedFor()).toBe(false);
});

test('nor on the sign-in page', () => {
  history.replaceState(null, '', '/login');
  fallback.agree(true);
  expect(isLookedFor()).toBe(false);
});
