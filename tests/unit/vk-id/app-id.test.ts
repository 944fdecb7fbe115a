import { expect, test } from 'vitest';
import { parseAppId } from '../../../utils/vk-id/app-id.ts';

test.each([
  ['1', 1],
  ['53000001', 53_000_001],
  ['999999999999999', 999_999_999_999_999],
])('%j is the id of an app', (text, id) => {
  expect(parseAppId(text)).toBe(id);
});

test.each([undefined, '', '0', '012', '-1', '1.5', 'x1', '1x', ' 1', '1 ', 'abc', '9'.repeat(16)])(
  '%j is none',
  (text) => {
    expect(parseAppId(text)).toBeNull();
  },
);
