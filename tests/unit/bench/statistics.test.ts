import { describe, expect, test } from 'vitest';
import { estimate, median, ratioEstimate } from '../../bench/statistics/estimate.ts';
import { seededRandom, shuffled } from '../../bench/statistics/random.ts';
import { isSteady, judge } from '../../bench/statistics/verdict.ts';

describe('an estimate', () => {
  test('names the middle value and how many there were', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(estimate([1, 2, 9])).toMatchObject({ median: 2, count: 3 });
  });

  test('is as sure as its measurements agree', () => {
    expect(estimate([5, 5, 5, 5])).toMatchObject({ low: 5, high: 5 });
    const { low, high } = estimate([1, 5, 5, 9, 2, 8, 5, 4]);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
  });

  test('of a ratio holds the floor’s own uncertainty', () => {
    const steady = ratioEstimate([6, 6, 6], [2, 2, 2]);
    expect(steady).toMatchObject({ median: 3, low: 3, high: 3 });
    const shaky = ratioEstimate([6, 6, 6], [1, 2, 3]);
    expect(shaky.low).toBeLessThan(3);
    expect(shaky.high).toBeGreaterThan(3);
  });

  test('cannot be made of nothing', () => {
    expect(() => estimate([])).toThrow(RangeError);
  });
});

describe('a goal', () => {
  test.each([
    [{ low: 4, high: 6 }, 'reached'],
    [{ low: 5, high: 7 }, 'unclear'],
    [{ low: 6.1, high: 7 }, 'missed'],
  ] as const)('of at most 6 is, for the interval %o, %s', (interval, verdict) => {
    expect(judge(interval, 6)).toBe(verdict);
  });
});

test('a figure whose interval is wider than half of it is not steady', () => {
  expect(isSteady({ median: 10, low: 8, high: 12, count: 9 })).toBe(true);
  expect(isSteady({ median: 10, low: 7, high: 13, count: 9 })).toBe(false);
});

test('a shuffle loses nothing, changes the order, and can be repeated', () => {
  const items = Array.from({ length: 20 }, (_, index) => index);
  const once = shuffled(items, seededRandom(7));
  expect(once.toSorted((one, other) => one - other)).toEqual(items);
  expect(once).not.toEqual(items);
  expect(shuffled(items, seededRandom(7))).toEqual(once);
});
