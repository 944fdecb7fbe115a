import { z } from 'zod';

/** What came of a file of tests. */
export type FileRun =
  | { readonly kind: 'green' }
  /** At least one test failed; `test` is the first one. */
  | { readonly kind: 'red'; readonly test: string }
  /** Something else than a test failed, which says nothing about the sabotage. */
  | { readonly kind: 'broken'; readonly why: string };

/** What became of a sabotage. */
export type Verdict =
  | { readonly kind: 'caught'; readonly test: string }
  | { readonly kind: 'survived' }
  | { readonly kind: 'broken'; readonly why: string };

/** What is read of Vitest's JSON report; it has Jest's shape. */
const REPORT = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Reads a run of Vitest. A failed test is a red run whatever else happened; without one, an error outside of the tests and
 * a run without tests are broken.
 *
 * @param report the text of Vitest's JSON report
 * @param exitCode of Vitest; null if it was ended by a signal
 */
export function readRun(report: string, exitCode: number | null): FileRun {
  const files = parse(report);
  if (files === undefined) return { kind: 'broken', why: 'Vitest wrote no report' };
  const tests = files.flatMap((file) => file.assertionResults);
  const failed = tests.find(({ status }) => status === 'failed');
  if (failed) return { kind: 'red', test: failed.fullName };
  const failedFile = files.find(({ status }) => status !== 'passed');
  if (failedFile)
    return { kind: 'broken', why: failedFile.message?.split('\n')[0] || 'an error outside of the tests' };
  if (!tests.some(({ status }) => status === 'passed')) return { kind: 'broken', why: 'no test was run' };
  return exitCode === 0 ? { kind: 'green' } : { kind: 'broken', why: `Vitest ended with ${exitCode}` };
}

/** What a run of the sabotaged product says of its sabotage. */
export function verdictOf(run: FileRun): Verdict {
  switch (run.kind) {
    case 'green':
      return { kind: 'survived' };
    case 'red':
      return { kind: 'caught', test: run.test };
    case 'broken':
      return run;
  }
}

/** The one line about a sabotage. */
export function verdictLine(name: string, verdict: Verdict, seconds: number): string {
  const time = `${seconds.toFixed(1)} s`;
  switch (verdict.kind) {
    case 'caught':
      return `caught ${name}, ${time}: ${verdict.test}`;
    case 'survived':
      return `SURVIVED ${name}, ${time}`;
    case 'broken':
      return `broken ${name}, ${time}: ${verdict.why}`;
  }
}

function parse(report: string): z.infer<typeof REPORT>['testResults'] | undefined {
  try {
    return REPORT.parse(JSON.parse(report)).testResults;
  } catch {
    return undefined;
  }
}
