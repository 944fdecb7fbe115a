import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SABOTAGES } from '../../sabotage/all.ts';

const LEAST_COUNT = 40;
const LEAST_STAGES = 5;

test('there are enough sabotages, caught by enough stages', () => {
  expect(SABOTAGES.length).toBeGreaterThanOrEqual(LEAST_COUNT);
  expect(new Set(SABOTAGES.map(({ caughtBy }) => caughtBy.stage)).size).toBeGreaterThanOrEqual(LEAST_STAGES);
});

test('every name is unique and in kebab case', () => {
  const names = SABOTAGES.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[a-z]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test.each(SABOTAGES)('$name changes one place of the product', ({ file, find, replace }) => {
  expect(file).toMatch(/^(utils|entrypoints|components|locales|assets)\//);
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});

test.each(SABOTAGES)('$name is caught by a file of tests', ({ caughtBy }) => {
  expect(existsSync(caughtBy.file)).toBe(true);
});
