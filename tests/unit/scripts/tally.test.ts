import { describe, expect, test } from 'vitest';
import { allPassed, tallyLines } from '../../../scripts/checks/tally.ts';
import { countTests } from '../../../scripts/checks/vitest-report.ts';

/** A report of one file with tests of the given states, shaped as Vitest writes it. */
function report(fileStatus: string, ...statuses: string[]): string {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }));
  return JSON.stringify({ testResults: [{ name: 'a.test.ts', status: fileStatus, assertionResults }] });
}

describe('a run of Vitest', () => {
  test('counts every passed test', () => {
    expect(countTests('unit', report('passed', 'passed', 'passed'), 0)).toMatchObject({
      passed: 2,
      failed: 0,
      tests: [{ title: 'unit: a.test.ts: test 0' }, { title: 'unit: a.test.ts: test 1' }],
    });
  });

  test.each(['failed', 'skipped', 'pending', 'todo'])('counts a test that was %s as a failure', (status) => {
    const result = countTests('unit', report('passed', 'passed', status), 0);
    expect(result).toMatchObject({ passed: 1, failed: 1, failures: [`a.test.ts: test 1 (${status})`] });
  });

  test('counts a file that could not be loaded as one failure', () => {
    expect(countTests('unit', report('failed'), 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('counts an error outside of all tests as one failure', () => {
    expect(countTests('unit', report('passed', 'passed'), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('counts a run that was ended by a signal as one failure', () => {
    expect(countTests('unit', report('passed', 'passed'), null)).toMatchObject({ failed: 1 });
  });

  test('counts a run without a test as one failure', () => {
    expect(countTests('unit', JSON.stringify({ testResults: [] }), 0)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  test.each([undefined, '', '{"testResults":', '{}'])('counts the report %j as one failure', (text) => {
    expect(countTests('unit', text, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the tally', () => {
  const slow = { title: 'adds', milliseconds: 1_500 };
  const good = { name: 'lint', passed: 1, failed: 0, failures: [], tests: [], seconds: 2, output: '' };
  const bad = {
    ...good,
    name: 'unit tests',
    passed: 41,
    failed: 1,
    failures: ['a.test.ts: adds (failed)'],
    tests: [{ title: 'subtracts', milliseconds: 2 }, slow],
  };

  test('ends with one plain line over everything', () => {
    expect(tallyLines([good, bad]).at(-1)).toBe('42 passed, 1 failed');
  });

  test('has the seconds of each stage, and the slowest tests first', () => {
    expect(tallyLines([good, bad])).toContain('lint: 1 passed, 0 failed, 2.0 s');
    expect(tallyLines([good, bad]).slice(0, 2)).toEqual(['slow: 1.5 s adds', 'slow: 0.0 s subtracts']);
  });

  test('names what failed', () => {
    expect(tallyLines([good, bad])).toContain('failed: a.test.ts: adds (failed)');
  });

  test('is good only if every stage did something and nothing failed', () => {
    expect(allPassed([good])).toBe(true);
    expect(allPassed([good, bad])).toBe(false);
    expect(allPassed([good, { ...good, passed: 0 }])).toBe(false);
    expect(allPassed([])).toBe(false);
  });
});
