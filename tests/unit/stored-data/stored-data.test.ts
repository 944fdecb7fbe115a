import { beforeEach, expect, test } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { type StoredData, storedData } from '../../../utils/stored-data/stored-data.ts';
import { worldWhere } from '../link/linking-world.ts';
import type { storageArea } from '../link/storage-in-memory.ts';

const anna = await createPersonKey('salt', 'person', 'anna');
const boris = await createPersonKey('salt', 'person', 'boris');
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };

/** An area that can also be read whole and cleared, as the browser's can. */
function wholeArea(area: ReturnType<typeof storageArea>) {
  return {
    ...area,
    get: async (name: unknown) =>
      name === null ? structuredClone(Object.fromEntries(area.items)) : area.get(name),
    clear: async () => area.items.clear(),
  };
}

let world: ReturnType<typeof worldWhere>;
let stored: StoredData;

beforeEach(() => {
  world = worldWhere();
  const { storage, linking } = world;
  const [local, session] = [wholeArea(storage.local), wholeArea(storage.session)];
  stored = storedData({ local, session, linking, exclusively: storage.exclusively });
});

const kinds = async () => (await stored.list()).map(({ kind }) => kind);

/** Leaves one of everything. */
async function storeEverything(): Promise<void> {
  const { storage } = world;
  const store = linkStore(storage);
  const attempt = {
    id: 'one',
    person: anna,
    basis: 'person',
    stage: 'authorizing',
    startedAt: 0,
    windowId: null,
  } as const;
  await store.update(transitions.begin({ ...attempt, kept: 'profile' }));
  await store.update(transitions.link('one', account, 5));
  await store.update(transitions.finish('one', anna, 'withdrawn'));
  await store.update(transitions.begin({ ...attempt, id: 'two', person: boris, kept: 'session' }));
  await store.update(transitions.identify('two', boris, 'session'));
  await store.update(transitions.fail('two', 'denied'));
  await store.rememberPerson({ key: anna, basis: 'person' });
  await preferenceStore({ ...storage, managed: { get: async () => ({}) } }).change({ messenger: 'max' });
  await storage.session.set({ messenger: { tabId: 7, target: 'max', person: anna } });
  await storage.local.set({ unreadableLinks: ['of a later version'], somethingNew: 1, updateNotice: '1.2' });
}

test('a browser in which nothing happened has nothing stored', async () => {
  expect(await stored.list()).toEqual([]);
});

test('everything that lies in storage is listed, what this version does not know by its name', async () => {
  await storeEverything();
  expect((await kinds()).toSorted()).toEqual([
    'last-person',
    'link',
    'linking',
    'messenger-window',
    'other',
    'preferences',
    'remaining-grant',
    'salt',
    'unreadable-links',
    'update-notice',
  ]);
  expect(await stored.list()).toContainEqual({
    kind: 'link',
    id: `link:${anna}`,
    person: anna,
    basis: 'person',
    account: { firstName: 'Анна', lastName: 'Смирнова' },
    linkedAt: 5,
    kept: 'profile',
  });
});

test('each goes alone and takes no other along; the salt goes only with everything', async () => {
  await storeEverything();
  for (const { id, kind } of await stored.list()) {
    const before = await kinds();
    await stored.delete(id);
    expect(await kinds(), kind).toEqual(kind === 'salt' ? before : before.filter((other) => other !== kind));
  }
  expect(await kinds()).toEqual(['salt']);
});

test('an id that is not there deletes nothing', async () => {
  await storeEverything();
  const before = await kinds();
  for (const id of ['profile:links', 'session:', 'link:nobody', 'profile:links:salt', ''])
    await stored.delete(id);
  expect(await kinds()).toEqual(before);
});

test('all of it goes at once, and a linking under way does not come back', async () => {
  const window = Promise.withResolvers<{ kind: 'closed' }>();
  world = worldWhere({ signIn: () => window.promise });
  const { storage, linking } = world;
  const [local, session] = [wholeArea(storage.local), wholeArea(storage.session)];
  stored = storedData({ local, session, linking, exclusively: storage.exclusively });
  const { done } = await linking.start({ key: boris, basis: 'person' });
  await stored.deleteAll();
  expect([...storage.local.items, ...storage.session.items]).toEqual([]);
  window.resolve({ kind: 'closed' });
  await done;
  expect(await kinds()).toEqual(['salt']);
});

test('the file holds everything as it is stored', async () => {
  await storeEverything();
  const { profile, session } = JSON.parse(await stored.export());
  expect(profile).toEqual(Object.fromEntries(world.storage.local.items));
  expect(session).toEqual(Object.fromEntries(world.storage.session.items));
});
