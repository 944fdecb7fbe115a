import { expect, test } from 'vitest';
import { createPersonKey, createSalt } from '../../../utils/link/person-key.ts';

test('the same person has the same key on one machine and another on the next', async () => {
  const [here, there] = [createSalt(), createSalt()];
  const key = await createPersonKey(here, 'person', '5f0c0ffee');
  expect(await createPersonKey(here, 'person', '5f0c0ffee')).toBe(key);
  expect(await createPersonKey(there, 'person', '5f0c0ffee')).not.toBe(key);
});

test('two people, or a person and a family, never share a key', async () => {
  const salt = createSalt();
  const keys = await Promise.all([
    createPersonKey(salt, 'person', 'a'),
    createPersonKey(salt, 'person', 'b'),
    createPersonKey(salt, 'family', 'a'),
    createPersonKey(salt, 'browser', ''),
  ]);
  expect(new Set(keys).size).toBe(4);
});

test('the key does not contain what it was made from', async () => {
  const identity = '64b7f1aa22cc33dd44ee55ff';
  expect(await createPersonKey(createSalt(), 'person', identity)).not.toContain(identity);
});
