/** One line of the tally. */
export type Stage = {
  readonly name: string;
  /** Names of the stages without which this one could only fail. */
  readonly needs: readonly string[];
} & (
  | {
      /** Commands that make up one check: it holds if all of them end with exit code 0. */
      readonly kind: 'check';
      readonly commands: readonly Command[];
    }
  | {
      /** A run of Vitest, of which every test counts. */
      readonly kind: 'tests';
      /** Project of vitest.config.ts. */
      readonly project: string;
    }
);

/** Program and arguments. */
export type Command = readonly [string, ...string[]];

/** How often tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, one line each, for the summary. */
  readonly failures: readonly string[];
  /** Each test that was run, for the list of the slowest. */
  readonly tests: readonly TimedTest[];
}

export interface TimedTest {
  readonly title: string;
  readonly milliseconds: number;
}

/** What one stage adds to the tally. */
export interface StageResult extends Count {
  readonly name: string;
  readonly seconds: number;
  /** What its programs printed. */
  readonly output: string;
}
