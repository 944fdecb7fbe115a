import { expect, test } from 'vitest';
import { neededBuilds } from '../../sabotage/runner/needed-builds.ts';

test('a file of one engine needs the build for the stand and those that it names', () => {
  const file = 'tests/e2e/one-engine/without-app-id.test.ts';
  expect(neededBuilds({ stage: 'e2e-firefox', file }, "open(TEST_BUILDS['without-app-id'])")).toEqual([
    ['stand', 'firefox'],
    ['without-app-id', 'firefox'],
  ]);
});

test('the screens need the build for the stand in both engines', () => {
  expect(neededBuilds({ stage: 'screens', file: 'tests/screens/layout.test.ts' }, '')).toEqual([
    ['stand', 'chromium'],
    ['stand', 'firefox'],
  ]);
});

test('unit tests need no build', () => {
  expect(neededBuilds({ stage: 'unit', file: 'tests/unit/one.test.ts' }, '')).toEqual([]);
});
