/** Where the launcher stands at the edge of the window. */
export interface LauncherPlace {
  readonly side: 'left' | 'right';
  /** Distance of its middle from the top, as a part of the window's height: 0 to 1. */
  readonly fromTop: number;
}

/** How far a press of an arrow key moves the launcher, as a part of the window's height. */
const KEY_STEP = 0.05;

const within = (part: number) => Math.min(1, Math.max(0, part));

/**
 * The place where a pointer holds the launcher.
 *
 * @param x of the pointer, in CSS pixels of the window
 * @param y of the pointer, the same
 */
export function placeAt(x: number, y: number, width: number, height: number): LauncherPlace {
  return { side: x < width / 2 ? 'left' : 'right', fromTop: within(y / height) };
}

/** The place that an arrow key moves the launcher to; undefined for any other key. */
export function placeAfterKey(place: LauncherPlace, key: string): LauncherPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { ...place, fromTop: within(place.fromTop - KEY_STEP) };
    case 'ArrowDown':
      return { ...place, fromTop: within(place.fromTop + KEY_STEP) };
    case 'ArrowLeft':
      return { ...place, side: 'left' };
    case 'ArrowRight':
      return { ...place, side: 'right' };
    default:
      return undefined;
  }
}

/** Reads the worker's answer to the request for a launcher; null if there is to be none. Checked by hand, without a library. */
export function readLauncherAnswer(answer: unknown): { place: LauncherPlace; hint: string } | null {
  if (typeof answer !== 'object' || answer === null || !('launcher' in answer)) return null;
  const { launcher } = answer;
  if (typeof launcher !== 'object' || launcher === null || !('place' in launcher) || !('hint' in launcher)) {
    return null;
  }
  const { place, hint } = launcher;
  if (typeof place !== 'object' || place === null || !('side' in place) || !('fromTop' in place)) return null;
  const { side, fromTop } = place;
  if (typeof hint !== 'string' || typeof fromTop !== 'number') return null;
  return { place: { side: side === 'left' ? 'left' : 'right', fromTop: within(fromTop) }, hint };
}
