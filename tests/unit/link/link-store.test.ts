import { expect, test } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { keepForSession } from '../../../utils/link/presence-transitions.ts';
import { storageInMemory } from './storage-in-memory.ts';

const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const anna = await createPersonKey('salt', 'person', 'anna');
const boris = await createPersonKey('salt', 'person', 'boris');
const attempt = {
  id: 'one',
  person: anna,
  basis: 'person',
  kept: 'profile',
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
    links: { [anna]: { account, linkedAt: 5, grant: 'remains', basis: 'person', kept: 'profile' } },
    attempt: null,
    failures: {},
    remainingGrants: {},
  });
});

test('links of an older version are read, and kept as this version writes them at the next change', async () => {
  const storage = storageInMemory();
  const link = { account, linkedAt: 5, grant: 'remains' };
  const salt = 's'.repeat(43);
  await storage.local.set({ links: { version: 1, salt, links: { [anna]: link } } });
  const store = linkStore(storage);
  const { after } = await store.update((state) => state);
  expect(after).toMatchObject({
    links: { [anna]: { ...link, basis: null, kept: 'profile' } },
    remainingGrants: {},
  });
  expect(await store.salt()).toBe(salt);
  await store.update(transitions.begin({ ...attempt, person: boris }));
  await store.update(transitions.link('one', account, 6));
  expect(storage.local.items.get('links')).toEqual({
    version: 2,
    salt,
    links: {
      [anna]: { ...link, basis: null },
      [boris]: { ...link, linkedAt: 6, basis: 'person' },
    },
    remainingGrants: {},
  });
});

test('looking at empty storage leaves it empty; the salt stays from the first key on that was made with it', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.update((state) => state);
  expect([...storage.local.items]).toEqual([]);
  const salt = await store.salt();
  expect(await linkStore(storage).salt()).toBe(salt);
});

test('what is kept for the session never reaches the disk', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.update(transitions.begin({ ...attempt, kept: 'session' }));
  await store.update(transitions.identify('one', anna, 'session'));
  await store.update(transitions.link('one', account, 5));
  await store.update(transitions.unlink(anna));
  await store.update(transitions.begin({ ...attempt, id: 'two', kept: 'session' }));
  await store.update(transitions.link('two', account, 6));
  expect(JSON.stringify([...storage.local.items])).not.toContain(anna);
  const { after } = await linkStore(storage).update((state) => state);
  expect(after.links[anna]).toMatchObject({ linkedAt: 6, kept: 'session' });
});

test('a link that moves to the session is in both places for a moment, never in none', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  await store.update(transitions.begin(attempt));
  await store.update(transitions.link('one', account, 5));
  storage.local.set = () => Promise.reject(new Error('the worker died'));
  await expect(store.update(keepForSession)).rejects.toThrow('the worker died');
  const { after } = await linkStore(storage).update((state) => state);
  expect(after.links[anna]).toMatchObject({ account, kept: 'session' });
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

test.each([['777;'], ['id777'], [''], ['7'.repeat(21)]])(
  'a link with the account id «%s» is not believed, and not lost',
  async (id) => {
    const storage = storageInMemory();
    const link = { account: { ...account, id }, linkedAt: 5, grant: 'withdrawn', basis: 'family' };
    const links = { version: 2, salt: 's'.repeat(43), links: { [anna]: link }, remainingGrants: {} };
    await storage.local.set({ links });
    const { after } = await linkStore(storage).update((state) => state);
    expect(after.links).toEqual({});
    expect(storage.local.items.get('unreadableLinks')).toEqual([links]);
  },
);

test.each([['family'], ['browser']] as const)(
  'who was seen last by the key of the %s is read again',
  async (basis) => {
    const storage = storageInMemory();
    const person = { key: anna, basis };
    await linkStore(storage).rememberPerson(person);
    expect(await linkStore(storage).lastPerson()).toEqual(person);
  },
);

test.each([[`${anna}=`], [`/${anna}`], ['anna']])(
  'who was seen last is nobody if the key is «%s»',
  async (key) => {
    const storage = storageInMemory();
    await storage.session.set({ lastPerson: { key, basis: 'person' } });
    expect(await linkStore(storage).lastPerson()).toBeNull();
  },
);

test('the person seen last is remembered until the browser closes or somebody signs out', async () => {
  const storage = storageInMemory();
  const store = linkStore(storage);
  expect(await store.lastPerson()).toBeNull();
  await store.rememberPerson({ key: anna, basis: 'person' });
  expect(await linkStore(storage).lastPerson()).toEqual({ key: anna, basis: 'person' });
  expect(storage.local.written).toEqual([]);
  await store.rememberPerson(null);
  expect(await store.lastPerson()).toBe('signed-out');
});
