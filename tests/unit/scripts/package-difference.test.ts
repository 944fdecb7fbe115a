import { describe, expect, test } from 'vitest';
import { packageDifference } from '../../../scripts/setup/packages.mjs';

const preact = { version: '11.2.0', integrity: 'sha512-preact' };
const always = () => true;

describe('what npm ci would have to change', () => {
  test('nothing, where the installed packages are the wanted ones', () => {
    const wanted = { '': {}, 'node_modules/preact': preact };
    expect(packageDifference(wanted, { 'node_modules/preact': preact }, always)).toBeUndefined();
  });

  test('nothing, where only an optional package of another system is missing', () => {
    const wanted = { 'node_modules/preact': preact, 'node_modules/fsevents': { ...preact, optional: true } };
    expect(packageDifference(wanted, { 'node_modules/preact': preact }, always)).toBeUndefined();
  });

  test.each([
    ['a package that was never installed', {}, always, 'node_modules/preact is not installed'],
    [
      'another version',
      { 'node_modules/preact': { ...preact, version: '10.0.0' } },
      always,
      'node_modules/preact has another version',
    ],
    [
      'the same version with other contents',
      { 'node_modules/preact': { ...preact, integrity: 'sha512-other' } },
      always,
      'node_modules/preact has another version',
    ],
    [
      'a package whose folder somebody removed',
      { 'node_modules/preact': preact },
      () => false,
      'node_modules/preact is gone',
    ],
    [
      'a package that nobody wants any more',
      { 'node_modules/preact': preact, 'node_modules/old': preact },
      always,
      'node_modules/old is no longer wanted',
    ],
  ])('%s', (_, installed, isThere, difference) => {
    expect(packageDifference({ '': {}, 'node_modules/preact': preact }, installed, isThere)).toBe(difference);
  });
});
