import type { Estimate } from './estimate.ts';

/** What a figure says about a goal. `unclear`: it is too uncertain to say either, and nothing is claimed. */
export type Verdict = 'reached' | 'missed' | 'unclear';

/** Judges a figure that should be at most `goal`: only what holds for the whole interval is claimed. */
export function judge({ low, high }: Pick<Estimate, 'low' | 'high'>, goal: number): Verdict {
  if (high <= goal) return 'reached';
  return low > goal ? 'missed' : 'unclear';
}

/** The widest interval that a figure may have, as a part of it, before it says too little to be shown alone. */
const WIDEST = 0.5;

/** Whether a figure is steady enough to be named. */
export function isSteady({ median, low, high }: Estimate): boolean {
  return high - low <= WIDEST * median;
}
