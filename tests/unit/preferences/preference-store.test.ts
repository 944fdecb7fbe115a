import { expect, test } from 'vitest';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { storageArea, storageInMemory } from '../link/storage-in-memory.ts';

/** The storage of a browser profile with a school's policy. */
function profileWith(policy: Readonly<Record<string, unknown>> = {}) {
  const { local, exclusively } = storageInMemory();
  return { local, exclusively, managed: { get: async () => policy } };
}

test('what was set outlives the worker, and leaves the rest at its default', async () => {
  const profile = profileWith();
  await preferenceStore(profile).change({ messenger: 'max' });
  const effective = await preferenceStore(profile).effective();
  expect(effective.messenger).toEqual({ value: 'max', setBy: 'person' });
  expect(effective.language.value).toBe('browser');
  expect(profile.local.items.get('preferences')).toEqual({ version: 1, values: { messenger: 'max' } });
});

test('changes that come at once are all kept', async () => {
  const profile = profileWith();
  const [one, two] = [preferenceStore(profile), preferenceStore(profile)];
  await Promise.all([one.change({ messenger: 'vk' }), two.change({ sharedComputer: true })]);
  expect(await one.effective()).toMatchObject({
    messenger: { value: 'vk' },
    sharedComputer: { value: true },
  });
});

test('what the school set goes on holding when the person sets something else', async () => {
  const profile = profileWith({ messenger: 'sferum' });
  const effective = await preferenceStore(profile).change({ messenger: 'max', sharedComputer: true });
  expect(effective.messenger).toEqual({ value: 'sferum', setBy: 'school' });
  expect(effective.sharedComputer).toEqual({ value: true, setBy: 'person' });
});

test.each([
  ['nonsense', 'nonsense'],
  ['another version', { version: 2, values: { messenger: 'max' } }],
  ['unreadable values', { version: 1, values: { messenger: 'icq', sharedComputer: 1 } }],
])('stored preferences that are %s count as never set', async (_what, item) => {
  const profile = profileWith();
  profile.local.items.set('preferences', item);
  const effective = await preferenceStore(profile).effective();
  expect(effective.messenger.value).toBe('vk-messenger');
  expect(effective.sharedComputer.value).toBe(false);
});

test('one unreadable value takes no other with it', async () => {
  const profile = profileWith();
  const values = { messenger: 'icq', launcherPosition: { side: 'left', fromTop: 2 }, sharedComputer: true };
  profile.local.items.set('preferences', { version: 1, values });
  const effective = await preferenceStore(profile).effective();
  expect(effective.messenger.value).toBe('vk-messenger');
  expect(effective.launcherPosition.value).toEqual({ side: 'right', fromTop: 0.8 });
  expect(effective.sharedComputer.value).toBe(true);
});

test('nothing is written by looking', async () => {
  const profile = { ...profileWith(), local: storageArea() };
  await preferenceStore(profile).effective();
  expect(profile.local.written).toEqual([]);
});
