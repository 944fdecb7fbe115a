import { expect, test } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { SIGN_IN_TAB_ITEM } from '../../../utils/sign-in/sign-in-tab.ts';
import { tabEvents } from '../../../utils/sign-in/tab-events.ts';
import { gate } from '../gate.ts';
import { storageArea } from '../link/storage-in-memory.ts';

type Updated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => void;

const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };

/** A browser whose tabs tell what happens to them, and a worker that does `callback` then. */
function listening(callback: () => Promise<unknown>) {
  const updated = new Set<Updated>();
  const removed = new Set<() => void>();
  const session = storageArea();
  const tabs = {
    onUpdated: {
      addListener: (listener: Updated) => void updated.add(listener),
      removeListener: (listener: Updated) => void updated.delete(listener),
    },
    onRemoved: {
      addListener: (listener: () => void) => void removed.add(listener),
      removeListener: (listener: () => void) => void removed.delete(listener),
    },
  };
  const events = tabEvents({ tabs, session }, callback);
  const tell = (change: Tabs.OnUpdatedChangeInfoType): void => {
    for (const listener of [...updated]) listener(1, change, TAB);
  };
  const close = (): void => {
    for (const listener of [...removed]) listener();
  };
  return { events, session, tell, close, listeners: () => updated.size + removed.size };
}

test('tabs are listened to from the start, and no longer once no sign-in waits', async () => {
  let calls = 0;
  const world = listening(async () => {
    calls += 1;
  });
  expect(world.listeners()).toBe(2);
  world.tell({ title: 'a new title' });
  expect(calls).toBe(0);
  world.tell({ status: 'loading' });
  await expect.poll(world.listeners).toBe(0);
  expect(calls).toBe(1);
});

test('a look that fails leaves no listener that nothing waits for', async () => {
  const world = listening(async () => Promise.reject(new Error('no storage')));
  await expect(world.events.look()).rejects.toThrow('no storage');
  expect(world.listeners()).toBe(0);
});

test('a tab that is closed, or goes to another address, is looked at', async () => {
  let calls = 0;
  const world = listening(async () => {
    calls += 1;
  });
  world.close();
  await expect.poll(world.listeners).toBe(0);
  expect(calls).toBe(1);
  world.events.set(true);
  world.tell({ url: 'https://id.vk.ru/' });
  await expect.poll(world.listeners).toBe(0);
  expect(calls).toBe(2);
});

test('the end of an older sign-in does not deafen the worker to the tab of a newer one', async () => {
  const older = gate<void>();
  const world = listening(() => older.opened);
  const looking = world.events.look();
  await world.session.set({ [SIGN_IN_TAB_ITEM]: { attemptId: 'newer' } });
  world.events.set(true);
  older.open();
  await looking;
  expect(world.listeners()).toBe(2);
});
