import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../scripts/demonstration/options.ts';
import { refuseArguments } from '../../../scripts/development/options.ts';

describe('npm run dev', () => {
  test('goes on where it is asked for nothing', () => {
    expect(() => refuseArguments([])).not.toThrow();
  });

  test.each([['--browser', 'firefox'], ['firefox'], ['-h']])('refuses %s in one sentence', (...args) => {
    expect(() => refuseArguments(args)).toThrow(UsageError);
    expect(() => refuseArguments(args)).toThrow(/^npm run dev takes no arguments, so not [^.]+\.$/);
    expect(() => refuseArguments(args)).toThrow(args[0]);
  });
});
