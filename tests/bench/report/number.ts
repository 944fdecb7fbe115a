import type { Estimate } from '../statistics/estimate.ts';
import { isSteady } from '../statistics/verdict.ts';

/** A number with as many digits as a measurement deserves. */
export function shortNumber(value: number): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A figure with its interval; one that is too uncertain is said to be, and only its interval is named. */
export function figure(estimate: Estimate, scale = 1): string {
  const [low, median, high] = [estimate.low, estimate.median, estimate.high].map((value) =>
    shortNumber(value / scale),
  );
  if (low === high) return `${median}`;
  return isSteady(estimate) ? `${median} (${low}–${high})` : `unsteady, ${low}–${high}`;
}

/** The figure alone, or the interval alone where it is too uncertain. */
export function inBrief(estimate: Estimate): string {
  return isSteady(estimate)
    ? shortNumber(estimate.median)
    : `${shortNumber(estimate.low)}–${shortNumber(estimate.high)}`;
}
