import { seededRandom } from './random.ts';

/** A figure with what is known of its uncertainty. */
export interface Estimate {
  readonly median: number;
  /** The 95 % interval of the median, by bootstrap. */
  readonly low: number;
  readonly high: number;
  /** How many measurements it rests on. */
  readonly count: number;
}

/** Resamplings for an interval: its ends are then steady to a few per cent. */
const RESAMPLINGS = 1000;

/** Middle of some numbers, of which there must be one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The median of measurements. */
export function estimate(values: readonly number[]): Estimate {
  return {
    median: median(values),
    ...interval(() => median(values), [values], median),
    count: values.length,
  };
}

/** The ratio of two medians. Both samples are resampled, so that the floor's own uncertainty is in the interval. */
export function ratioEstimate(values: readonly number[], floor: readonly number[]): Estimate {
  const ratio = (one: readonly number[], other: readonly number[] = []) => median(one) / median(other);
  return {
    median: ratio(values, floor),
    ...interval(() => ratio(values, floor), [values, floor], ratio),
    count: Math.min(values.length, floor.length),
  };
}

function interval(
  whole: () => number,
  samples: readonly (readonly number[])[],
  statistic: (...resampled: [readonly number[], ...(readonly number[])[]]) => number,
): { readonly low: number; readonly high: number } {
  const random = seededRandom(1);
  const found = Array.from({ length: RESAMPLINGS }, () => {
    const [first = [], ...others] = samples.map((sample) =>
      sample.map(() => sample[Math.floor(random() * sample.length)] ?? 0),
    );
    return statistic(first, ...others);
  });
  const middle = whole();
  return {
    low: Math.min(middle, quantile(found, 0.025)),
    high: Math.max(middle, quantile(found, 0.975)),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('No measurement');
  return below + (above - below) * (at - Math.floor(at));
}
