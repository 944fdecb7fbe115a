import { expect, test } from 'vitest';
import { readRun, verdictOf } from '../../sabotage/runner/verdict.ts';

const report = (status: string, tests: readonly string[], message?: string) =>
  JSON.stringify({
    testResults: [
      {
        status,
        message,
        assertionResults: tests.map((one, at) => ({ fullName: `test ${at}`, status: one })),
      },
    ],
  });

test('a failed test catches the sabotage, and is named', () => {
  const run = readRun(report('failed', ['passed', 'failed', 'skipped']), 1);
  expect(verdictOf(run)).toEqual({ kind: 'caught', test: 'test 1' });
});

test('a green run lets the sabotage survive', () => {
  expect(verdictOf(readRun(report('passed', ['passed', 'skipped']), 0))).toEqual({ kind: 'survived' });
});

test.each([
  ['without a report', '', 1, 'Vitest wrote no report'],
  [
    'with an error outside of the tests',
    report('failed', ['skipped'], 'no browser\nat a.ts'),
    1,
    'no browser',
  ],
  ['without tests', report('passed', []), 0, 'no test was run'],
  ['that failed after its tests', report('passed', ['passed']), 1, 'Vitest ended with 1'],
])('a run %s is broken', (_what, text, exitCode, why) => {
  expect(verdictOf(readRun(text, exitCode))).toEqual({ kind: 'broken', why });
});
