import { beforeEach, expect, test } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import { createLinking } from '../../../utils/link/linking.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import { preferenceStore } from '../../../utils/preferences/preference-store.ts';
import { SIGN_IN_TAB_ITEM, signInTab } from '../../../utils/sign-in/sign-in-tab.ts';
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
  await storage.session.set({ refusedMessages: { sender: 1, shape: 0, surface: 0 } });
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
    'refused-messages',
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

test('a note about a permission goes for its own person alone', async () => {
  const { effects, linking } = world;
  await effects.store.update((state) => ({
    ...state,
    remainingGrants: { [anna]: 'profile', [boris]: 'session' },
  }));
  await stored.delete(`grant:${anna}`);
  expect((await linking.state()).remainingGrants).toEqual({ [boris]: 'session' });
});

/** A linking that waits for VK ID in a tab; resolves to what is open in it. */
async function linkInTab(): Promise<ReadonlySet<number>> {
  const open = new Set<number>();
  const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };
  const { effects, storage } = world;
  const tab = signInTab({
    session: storage.session,
    tabs: {
      create: async () => {
        open.add(7);
        return { ...TAB, id: 7 };
      },
      get: async (id) => ({ ...TAB, id, url: 'https://id.vk.ru/authorize' }),
      query: async () => [],
      remove: async (id) => void open.delete(Number(id)),
      update: async () => TAB,
    },
    windows: { update: async () => ({ focused: true, incognito: false, alwaysOnTop: false }) },
  });
  const linking = createLinking({ ...effects, signIn: null, tab });
  const [local, session] = [wholeArea(storage.local), wholeArea(storage.session)];
  stored = storedData({ local, session, linking, exclusively: storage.exclusively });
  await (await linking.start({ key: anna, basis: 'person' }, 3)).done;
  return open;
}

test('what VK ID’s tab needs is a part of the linking under way, and goes with it: the tab is closed', async () => {
  const open = await linkInTab();
  expect(open.size).toBe(1);
  const [linking, ...others] = (await stored.list()).filter(({ kind }) => kind !== 'salt');
  expect([linking?.kind, others]).toEqual(['linking', []]);
  await stored.delete(linking?.id ?? '');
  expect([...world.storage.session.items]).toEqual([]);
  expect(open.size).toBe(0);
});

test('what a dead worker left of a tab is listed, and goes', async () => {
  await linkInTab();
  await world.storage.session.remove('linking');
  const [left] = (await stored.list()).filter(({ kind }) => kind === 'linking');
  await stored.delete(left?.id ?? '');
  expect([...world.storage.session.items]).toEqual([]);
});

test('the file holds neither the verifier nor the state of a linking under way', async () => {
  await linkInTab();
  const { secrets, authorizationUrl } = Object(world.storage.session.items.get(SIGN_IN_TAB_ITEM));
  const file = await stored.export();
  expect(authorizationUrl).toContain(secrets.state);
  for (const secret of [secrets.codeVerifier, secrets.state]) expect(file).not.toContain(secret);
  expect(JSON.parse(file).session[SIGN_IN_TAB_ITEM]).toEqual({ attemptId: '1', returnTo: 3 });
  await world.storage.session.set({ [SIGN_IN_TAB_ITEM]: { of: 'another version', secrets } });
  expect(JSON.parse(await stored.export()).session[SIGN_IN_TAB_ITEM]).toBeNull();
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
  // The toolbar's button and the popup look after every change: that must not fill the list again.
  await linking.state();
  expect(await kinds()).toEqual([]);
});

test.each([
  ['preferences', 'preferences', 'profile:preferences'],
  ['the messenger’s window', 'messenger', 'session:messenger'],
])('whoever is writing %s does not bring back what is deleted meanwhile', async (_what, lock, id) => {
  await storeEverything();
  const { storage } = world;
  for (const remove of [() => stored.delete(id), () => stored.deleteAll()]) {
    const [area, name = ''] = id.split(':');
    const items = area === 'profile' ? storage.local : storage.session;
    await items.set({ [name]: { of: 'before' } });
    const hasRead = Promise.withResolvers<void>();
    const writing = storage.exclusively(lock, async () => {
      const before = await items.get(name);
      await hasRead.promise;
      await items.set(before);
    });
    const removing = remove();
    // A turn of the event loop: whatever does not wait for the writer is done by then.
    await new Promise(setImmediate);
    hasRead.resolve();
    await Promise.all([writing, removing]);
    expect(items.items.has(name)).toBe(false);
  }
});

test('the file holds everything as it is stored, but for the salt of the hashes', async () => {
  await storeEverything();
  const salt = await world.effects.store.salt();
  await world.storage.local.set({ unreadableLinks: [{ version: 3, salt }] });
  const file = await stored.export();
  const { profile, session } = JSON.parse(file);
  const { links, unreadableLinks, ...others } = Object.fromEntries(world.storage.local.items);
  const { salt: _salt, ...linksWithoutSalt } = Object(links);
  expect(unreadableLinks).toEqual([{ version: 3, salt }]);
  expect(profile).toEqual({ ...others, links: linksWithoutSalt, unreadableLinks: [{ version: 3 }] });
  expect(file).not.toContain(salt);
  expect(session).toEqual(Object.fromEntries(world.storage.session.items));
});
