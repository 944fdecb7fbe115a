import { expect, test } from 'vitest';
import { parseOneFileOptions } from '../../../scripts/one-file/options.ts';

test('one file is run once in Chromium where nothing else is said', () => {
  expect(parseOneFileOptions(['e2e', 'journey'])).toEqual({
    level: 'e2e',
    part: 'journey',
    engine: 'chromium',
    repeat: 1,
    busy: 0,
  });
});

test('the engine, the repetitions and the busy loops are said by options', () => {
  const args = ['page', 'staying', '--engine', 'firefox', '--repeat', '20', '--busy', '2'];
  expect(parseOneFileOptions(args)).toMatchObject({ engine: 'firefox', repeat: 20, busy: 2 });
});

test.each([
  [['e2e'], /Name a part/],
  [['e2e', 'one', 'two'], /Name a part/],
  [['unit', 'one'], /Name a part/],
  [['e2e', 'journey', '--engine', 'safari'], /chromium or firefox, not safari/],
  [['e2e', 'journey', '--repeat', 'often'], /--repeat takes a whole number/],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => parseOneFileOptions(args)).toThrow(sentence);
});
