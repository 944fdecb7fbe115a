import type { StageResult } from './stage.ts';

/**
 * The closing lines of `npm test`: what failed, each stage's figures, and last of all one plain line over everything.
 */
export function tallyLines(results: readonly StageResult[]): readonly string[] {
  const total = (of: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[of], 0);
  return [
    ...results.flatMap((result) => result.failures.map((failure) => `failed: ${failure}`)),
    ...results.map((result) => `${result.name}: ${result.passed} passed, ${result.failed} failed`),
    `${total('passed')} passed, ${total('failed')} failed`,
  ];
}

/** Whether `npm test` may end with exit code 0: every stage did something, and nothing failed. */
export function allPassed(results: readonly StageResult[]): boolean {
  return results.length > 0 && results.every((result) => result.passed > 0 && result.failed === 0);
}
