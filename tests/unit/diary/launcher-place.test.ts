import { describe, expect, test } from 'vitest';
import { placeAfterKey, placeAt, readLauncherAnswer } from '../../../utils/diary/launcher-place.ts';

describe('the launcher stands where the person puts it', () => {
  test('at the nearer edge, as high as the pointer, and never outside of the window', () => {
    expect(placeAt(900, 200, 1000, 800)).toEqual({ side: 'right', fromTop: 0.25 });
    expect(placeAt(10, -50, 1000, 800)).toEqual({ side: 'left', fromTop: 0 });
    expect(placeAt(10, 900, 1000, 800)).toEqual({ side: 'left', fromTop: 1 });
  });

  test('a step further by an arrow key, and nowhere by another', () => {
    const place = { side: 'right', fromTop: 0.5 } as const;
    expect(placeAfterKey(place, 'ArrowUp')?.fromTop).toBeLessThan(0.5);
    expect(placeAfterKey(place, 'ArrowDown')?.fromTop).toBeGreaterThan(0.5);
    expect(placeAfterKey(place, 'ArrowLeft')).toEqual({ side: 'left', fromTop: 0.5 });
    expect(placeAfterKey({ side: 'left', fromTop: 1 }, 'ArrowDown')).toEqual({ side: 'left', fromTop: 1 });
    expect(placeAfterKey(place, 'Enter')).toBeUndefined();
  });
});

test('only a whole answer of the worker brings a launcher', () => {
  const launcher = { place: { side: 'left', fromTop: 0.3 }, hint: 'стрелки' };
  expect(readLauncherAnswer({ launcher })).toEqual(launcher);
  for (const answer of [
    undefined,
    true,
    { launcher: null },
    { launcher: { place: launcher.place } },
    { launcher: { ...launcher, place: { side: 'left' } } },
    { launcher: { ...launcher, place: { side: 'left', fromTop: '0' } } },
  ])
    expect(readLauncherAnswer(answer)).toBeNull();
});
