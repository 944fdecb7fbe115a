import { expect, test } from 'vitest';
import { parseSabotageOptions } from '../../sabotage/runner/options.ts';

test('every sabotage is run, two at a time and after the control, where nothing else is said', () => {
  expect(parseSabotageOptions([])).toEqual({ part: '', isListing: false, hasControl: true, workers: 2 });
});

test('the part of a name, the workers and the control are said', () => {
  expect(parseSabotageOptions(['focus', '--workers', '1', '--no-control'])).toMatchObject({
    part: 'focus',
    hasControl: false,
    workers: 1,
  });
});

test.each([
  [['one', 'two'], /Name a part of one name/],
  [['--workers', 'many'], /--workers takes a whole number/],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => parseSabotageOptions(args)).toThrow(sentence);
});
