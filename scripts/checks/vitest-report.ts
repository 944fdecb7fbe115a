import { basename } from 'node:path';
import { z } from 'zod';
import type { Count, TimedTest } from './stage.ts';

/** What is read of Vitest's JSON report; it has Jest's shape. */
const REPORT = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
});

/**
 * Counts a run of Vitest. Whatever is not a passed test is a failure: a skipped one, a file that could not be
 * loaded, a run that broke off, a run without any test.
 *
 * @param report the text of Vitest's JSON report; undefined if it wrote none
 * @param exitCode of Vitest; null if it was ended by a signal
 */
export function countTests(name: string, report: string | undefined, exitCode: number | null): Count {
  const files = parseReport(report);
  if (files === undefined)
    return { passed: 0, failed: 1, failures: [`${name}: Vitest wrote no report`], tests: [] };
  const failures: string[] = [];
  const tests: TimedTest[] = [];
  let passed = 0;
  for (const file of files) {
    for (const test of file.assertionResults) {
      const title = `${name}: ${basename(file.name)}: ${test.fullName}`;
      tests.push({ title, milliseconds: test.duration ?? 0 });
      if (test.status === 'passed') passed += 1;
      else failures.push(`${file.name}: ${test.fullName} (${test.status})`);
    }
    const explained = file.assertionResults.some((test) => test.status !== 'passed');
    if (file.status !== 'passed' && !explained) failures.push(`${file.name}: ${file.status}`);
  }
  if (passed === 0 && failures.length === 0) failures.push(`${name}: no test was run`);
  // Such as an error that nobody caught after the last test.
  if (exitCode !== 0 && failures.length === 0) failures.push(`${name}: Vitest ended with ${exitCode}`);
  return { passed, failed: failures.length, failures, tests };
}

function parseReport(report: string | undefined): z.infer<typeof REPORT>['testResults'] | undefined {
  if (report === undefined) return undefined;
  try {
    return REPORT.parse(JSON.parse(report)).testResults;
  } catch {
    return undefined;
  }
}
