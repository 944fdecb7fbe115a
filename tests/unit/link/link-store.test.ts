import { expect, test } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { storageInMemory } from './storage-in-memory.ts';

const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const anna = await createPersonKey('salt', 'person', 'anna');
const attempt = {
  id: 'one',
  person: anna,
  stage: 'authorizing',
  startedAt: 0,
  windowId: null,
} as const;

test('a link outlives the browser, an attempt and a failure do not', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.update(transitions.begin(attempt));
  await store.update(transitions.link('one', account, 5));
  await store.update(transitions.refuse(anna, 'denied'));
  storage.session.items.clear();
  const { after } = await linkStore(storage).update((state) => state);
  expect(after).toEqual({
    links: { [anna]: { account, linkedAt: 5, grant: 'remains' } },
    attempt: null,
    failures: {},
    remainingGrants: {},
  });
});

test('links of a version that kept no remaining permissions are read as they are', async () => {
  const storage = storageInMemory();
  const links = { [anna]: { account, linkedAt: 5, grant: 'remains' } };
  await storage.local.set({ links: { version: 1, salt: 's'.repeat(43), links } });
  const { after } = await linkStore(storage).update((state) => state);
  expect(after).toMatchObject({ links, remainingGrants: {} });
});

test('the link is written before the attempt moves on, so that a worker dying in between keeps it', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.update(transitions.begin(attempt));
  storage.session.set = () => Promise.reject(new Error('the worker died'));
  await expect(store.update(transitions.link('one', account, 5))).rejects.toThrow('the worker died');
  const { after } = await linkStore(storage).update((state) => state);
  expect(after.links[anna]?.account).toEqual(account);
});

test('a transition without effect writes nothing', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.salt();
  storage.local.written.length = 0;
  await store.update(transitions.unlink(anna));
  await store.update(transitions.fail('one', 'denied'));
  expect([...storage.local.written, ...storage.session.written]).toEqual([]);
});

test('changes that come at once are made one after the other', async () => {
  const store = linkStore(storageInMemory());
  const people = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => createPersonKey('salt', 'person', name)),
  );
  await Promise.all(people.map((person) => store.update(transitions.refuse(person, 'denied'))));
  const { after } = await store.update((state) => state);
  expect(Object.keys(after.failures).sort()).toEqual([...people].sort());
});

test('the salt is made once and kept', async () => {
  const storage = storageInMemory();
  const [one, two] = await Promise.all([linkStore(storage).salt(), linkStore(storage).salt()]);
  expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(two).toBe(one);
  expect(await linkStore(storageInMemory()).salt()).not.toBe(one);
});

test('links that cannot be read are put aside one beside the other, not lost', async () => {
  const storage = storageInMemory();
  const strange = [{ version: 99, links: { somebody: 'of a later version' } }, 'nonsense'];
  for (const links of strange) {
    await storage.local.set({ links });
    const { after } = await linkStore(storage).update((state) => state);
    expect(after.links).toEqual({});
  }
  expect(storage.local.items.get('unreadableLinks')).toEqual(strange);
});

test('the person seen last is remembered until the browser closes or somebody signs out', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  expect(await store.lastPerson()).toBeNull();
  await store.rememberPerson({ key: anna, basis: 'person' });
  expect(await linkStore(storage).lastPerson()).toEqual({ key: anna, basis: 'person' });
  expect(storage.local.written).toEqual([]);
  await store.rememberPerson(null);
  expect(await store.lastPerson()).toBeNull();
});
