// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MISSING_ANIMATION, watchPresence } from '../../../utils/diary/presence-watch.ts';

/** Milliseconds from one frame to the next. */
const FRAME = 16;
/** Milliseconds after which a rule tells again of what is still missing (tab-style.ts). */
const TOLD_AGAIN = 4_000;

const timeline = { currentTime: 0 };
const restore = vi.fn();
let root: HTMLElement;

/** A rule begins to match in the page: the browser starts its animation in the frame at this time. */
function start(time: number, animationName = MISSING_ANIMATION): void {
  timeline.currentTime = time;
  const event = new Event('animationstart', { bubbles: true });
  Object.defineProperties(event, { animationName: { value: animationName }, timeStamp: { value: time } });
  root.dispatchEvent(event);
}

/**
 * A page takes away in each frame what was restored in the frame before. What is not restored is told of by nothing but
 * the rule's second, delayed animation.
 *
 * @returns how often it was restored
 */
function fight(from: number, to: number): number {
  const before = restore.mock.calls.length;
  for (let time = from; time < to; ) {
    const already = restore.mock.calls.length;
    start(time);
    time += restore.mock.calls.length > already ? FRAME : TOLD_AGAIN;
  }
  return restore.mock.calls.length - before;
}

beforeEach(() => {
  // jsdom has no timeline of its own.
  Object.defineProperty(document, 'timeline', { value: timeline, configurable: true });
  root = document.createElement('div');
  document.body.replaceChildren(root);
  restore.mockClear();
  const shadow = root.attachShadow({ mode: 'open' });
  root = shadow.appendChild(document.createElement('div'));
  watchPresence(restore, shadow);
});

describe('what is missing', () => {
  test('is restored once in a frame, however many rules tell of it', () => {
    for (const _rule of [1, 2, 3]) start(100);
    expect(restore).toHaveBeenCalledTimes(1);
    start(100 + FRAME);
    expect(restore).toHaveBeenCalledTimes(2);
  });

  test('is no business of the page’s own animations', () => {
    start(100, 'fade-in');
    expect(restore).not.toHaveBeenCalled();
  });

  test('is restored frame by frame for a while, and 20 times in a second on average at most', () => {
    expect(fight(10_000, 11_000)).toBe(Math.ceil(1_000 / FRAME));
    const rounds = fight(11_000, 71_000);
    expect(rounds).toBeGreaterThan(600);
    expect(rounds).toBeLessThan(20 * 60 + 80);
  });

  test('is restored at once again when the page was calm for a while', () => {
    fight(10_000, 70_000);
    expect(fight(80_000, 81_000)).toBe(Math.ceil(1_000 / FRAME));
  });
});
