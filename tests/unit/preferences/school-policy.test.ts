import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MESSENGER_TARGETS } from '../../../utils/messenger/messenger-targets.ts';
import {
  POLICY_NAMES,
  parseSchoolPolicy,
  readSchoolPolicy,
} from '../../../utils/preferences/school-policy.ts';

test('a policy is read as it was written', () => {
  const policy = { appId: '53000001', messenger: 'sferum', sharedComputer: true, hideLauncher: true };
  expect(parseSchoolPolicy(policy)).toEqual(policy);
});

test('a mistyped value sets nothing, and takes no other with it', () => {
  const mistyped = { appId: 53000001, messenger: 'telegram', sharedComputer: 'yes', hideLauncher: true };
  expect(parseSchoolPolicy(mistyped)).toEqual({ hideLauncher: true });
});

test('a browser without a policy, which may refuse the question, leaves everything to the person', async () => {
  expect(await readSchoolPolicy({ get: async () => ({}) })).toEqual({});
  const refusing = { get: () => Promise.reject(new Error('Managed storage manifest not found')) };
  expect(await readSchoolPolicy(refusing)).toEqual({});
});

test('the schema that Chromium checks a policy by names the same values', async () => {
  const file = join(import.meta.dirname, '../../../assets/public/school-policy.json');
  const { properties } = JSON.parse(await readFile(file, 'utf8'));
  expect(Object.keys(properties)).toEqual([...POLICY_NAMES]);
  expect(properties.messenger.enum).toEqual([...MESSENGER_TARGETS]);
});
