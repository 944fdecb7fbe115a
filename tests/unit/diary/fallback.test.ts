// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFallback } from '../../../utils/diary/fallback.ts';

/* How long is looked for a menu. What is found in a real page is the end-to-end tests' (tab-launcher.test.ts). */

const A_MINUTE = 60_000;

let agreed: number;
let isNeeded: boolean;
let fallback: ReturnType<typeof createFallback>;

/** Makes the page agree, as the tab script does. */
const agree = () => {
  agreed += 1;
  return fallback.agree(isNeeded);
};

/** Agrees, and says how often the page is looked at again in an hour in which nothing happens. */
const looksAfterAgreeing = () => {
  agree();
  agreed = 0;
  vi.advanceTimersByTime(60 * A_MINUTE);
  return agreed;
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="host"></div><main><p>Расписание</p></main>';
  history.replaceState(null, '', '/schedule');
  agreed = 0;
  isNeeded = true;
  fallback = createFallback(() => void agree());
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page without a menu is looked at again for a minute, and then left alone', () => {
  expect(looksAfterAgreeing()).toBe(30);
  expect(looksAfterAgreeing()).toBe(0);
});

test('and for another minute on the next page', () => {
  looksAfterAgreeing();
  history.replaceState(null, '', '/estimate');
  expect(looksAfterAgreeing()).toBe(30);
});

test('where the page has its menu, nothing is looked for', () => {
  isNeeded = false;
  expect(looksAfterAgreeing()).toBe(0);
});

test('nor on the sign-in page', () => {
  history.replaceState(null, '', '/login');
  expect(looksAfterAgreeing()).toBe(0);
});
