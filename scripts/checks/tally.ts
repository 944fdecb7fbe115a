import type { StageResult } from './stage.ts';

/** How many of the slowest tests are named. */
const SLOWEST = 10;

/**
 * The closing lines of `npm test`: the slowest tests, what failed, each stage's figures, and last of all one plain line
 * over everything.
 */
export function tallyLines(results: readonly StageResult[]): readonly string[] {
  const total = (of: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[of], 0);
  return [
    ...slowestLines(results),
    ...results.flatMap((result) => result.failures.map((failure) => `failed: ${failure}`)),
    ...results.map((result) => stageLine(result)),
    `${total('passed')} passed, ${total('failed')} failed`,
  ];
}

/** What came of one stage. */
export function stageLine({ name, passed, failed, seconds }: StageResult): string {
  return `${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`;
}

function slowestLines(results: readonly StageResult[]): readonly string[] {
  return results
    .flatMap(({ tests }) => tests)
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, SLOWEST)
    .map(({ title, milliseconds }) => `slow: ${(milliseconds / 1000).toFixed(1)} s ${title}`);
}

/** Whether `npm test` may end with exit code 0: every stage did something, and nothing failed. */
export function allPassed(results: readonly StageResult[]): boolean {
  return results.length > 0 && results.every((result) => result.passed > 0 && result.failed === 0);
}
