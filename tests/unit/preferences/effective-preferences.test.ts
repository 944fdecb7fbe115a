import { expect, test } from 'vitest';
import { effectivePreferences } from '../../../utils/preferences/effective-preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';

test('without a school everything is the person’s own', () => {
  const set = { ...DEFAULT_PREFERENCES, messenger: 'max', sharedComputer: true } as const;
  const effective = effectivePreferences(set, {});
  expect(effective).toMatchObject({
    messenger: { value: 'max', setBy: 'person' },
    sharedComputer: { value: true, setBy: 'person' },
    language: { value: 'browser', setBy: 'person' },
    hideLauncher: { value: false, setBy: 'person' },
    appId: { value: null, setBy: 'person' },
  });
});

test('what the school set holds over what the person set, also where it says no', () => {
  const set = { ...DEFAULT_PREFERENCES, messenger: 'max', sharedComputer: true } as const;
  const policy = { messenger: 'sferum', sharedComputer: false, hideLauncher: true, appId: '123' } as const;
  expect(effectivePreferences(set, policy)).toMatchObject({
    messenger: { value: 'sferum', setBy: 'school' },
    sharedComputer: { value: false, setBy: 'school' },
    language: { setBy: 'person' },
    hideLauncher: { value: true, setBy: 'school' },
    appId: { value: '123', setBy: 'school' },
  });
});

test('a school that set one thing leaves the others to the person', () => {
  const effective = effectivePreferences(DEFAULT_PREFERENCES, { sharedComputer: true });
  expect(effective.sharedComputer).toEqual({ value: true, setBy: 'school' });
  expect(effective.messenger).toEqual({ value: 'vk-messenger', setBy: 'person' });
});
