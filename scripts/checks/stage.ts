/** One line of the tally: a check that either holds or does not, or a run of Vitest with many tests. */
export type Stage =
  /** Commands that make up one check: it holds if all of them end with exit code 0. */
  | {
      readonly kind: 'check';
      readonly name: string;
      readonly commands: readonly Command[];
    }
  /** Every test counts for itself. */
  | {
      readonly kind: 'tests';
      readonly name: string;
      /** Project of vitest.config.ts. */
      readonly project: string;
      /** Names of the checks without which the tests could only fail. */
      readonly needs: readonly string[];
    };

/** Program and arguments. */
export type Command = readonly [string, ...string[]];

/** What one stage adds to the tally. */
export interface StageResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What failed, one line each, for the summary. */
  readonly failures: readonly string[];
}
