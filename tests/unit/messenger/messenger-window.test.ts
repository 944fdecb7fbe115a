import { expect, test } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import {
  forgetMessengerOfOthers,
  type MessengerBrowser,
  openMessenger,
} from '../../../utils/messenger/messenger-window.ts';
import { storageArea, storageInMemory } from '../link/storage-in-memory.ts';

const toVk = { target: 'vk-messenger', person: 'anna' } as const;

/** A browser with windows of one tab each, as far as opening the messenger needs it. */
function browserWithWindows() {
  const opened: string[] = [];
  const focused: number[] = [];
  const shown: number[] = [];
  const openTabs = new Map<number, number>();
  const tabOf = (id: number): Tabs.Tab => ({
    id,
    windowId: openTabs.get(id) ?? -1,
    index: 0,
    highlighted: true,
    active: true,
    pinned: false,
    incognito: false,
  });
  const windowOf = (id: number): Windows.Window => ({
    id,
    focused: true,
    incognito: false,
    alwaysOnTop: false,
  });
  const browser: MessengerBrowser = {
    session: storageArea(),
    exclusively: storageInMemory().exclusively,
    tabs: {
      create: async ({ url }) => {
        opened.push(String(url));
        const tabId = opened.length * 10;
        openTabs.set(tabId, 1);
        return tabOf(tabId);
      },
      get: async (id) => {
        if (!openTabs.has(id)) throw new Error(`No tab with id: ${id}.`);
        return tabOf(id);
      },
      update: async (id) => {
        shown.push(Number(id));
        return tabOf(Number(id));
      },
    },
    windows: {
      create: async (options) => {
        opened.push(String(options?.url));
        const tabId = opened.length * 10;
        openTabs.set(tabId, opened.length);
        return { ...windowOf(opened.length), tabs: [tabOf(tabId)] };
      },
      update: async (id) => {
        focused.push(id);
        return windowOf(id);
      },
    },
  };
  return { browser, opened, focused, shown, openTabs };
}

test('the messenger opens in a window of its own, at an address without any parameter', async () => {
  const { browser, opened } = browserWithWindows();
  await openMessenger(browser, toVk);
  expect(opened).toEqual(['https://web.vk.me/']);
});

test('the second time, the window that was opened comes to the front, wherever its tab was moved', async () => {
  const { browser, opened, focused, openTabs } = browserWithWindows();
  await openMessenger(browser, toVk);
  openTabs.set(10, 42);
  await openMessenger(browser, toVk);
  expect(opened).toHaveLength(1);
  expect(focused).toEqual([42]);
});

test('a window that the person closed is opened anew', async () => {
  const { browser, opened, openTabs } = browserWithWindows();
  await openMessenger(browser, toVk);
  openTabs.clear();
  await openMessenger(browser, toVk);
  expect(opened).toHaveLength(2);
});

test('two wishes at once open one window', async () => {
  const { browser, opened } = browserWithWindows();
  await Promise.all([openMessenger(browser, toVk), openMessenger(browser, toVk)]);
  expect(opened).toHaveLength(1);
});

test.each([
  ['sferum', 'https://sferum.ru/?p=start'],
  ['vk', 'https://vk.ru/im'],
  ['max', 'https://web.max.ru/'],
] as const)(
  '%s opens at its own address, and not in the window of another messenger',
  async (target, url) => {
    const { browser, opened } = browserWithWindows();
    await openMessenger(browser, toVk);
    await openMessenger(browser, { target, person: 'anna' });
    expect(opened).toEqual(['https://web.vk.me/', url]);
  },
);

test('the window that one person opened is not brought to the front for another', async () => {
  const { browser, opened, focused } = browserWithWindows();
  await openMessenger(browser, toVk);
  await openMessenger(browser, { ...toVk, person: 'boris' });
  expect(opened).toHaveLength(2);
  expect(focused).toEqual([]);
});

test('a window is forgotten when another person comes, or nobody, and not while its own is there', async () => {
  for (const [present, windows] of [
    ['anna', 1],
    ['boris', 2],
    [null, 2],
  ] as const) {
    const { browser, opened } = browserWithWindows();
    await openMessenger(browser, toVk);
    await forgetMessengerOfOthers(browser, present);
    await openMessenger(browser, toVk);
    expect(opened, String(present)).toHaveLength(windows);
  }
});

test('where there are no windows, the messenger opens in a tab, which comes to the front the second time', async () => {
  const { browser, opened, shown } = browserWithWindows();
  const phone = { ...browser, windows: undefined };
  await openMessenger(phone, toVk);
  await openMessenger(phone, toVk);
  expect(opened).toEqual(['https://web.vk.me/']);
  expect(shown).toEqual([10]);
});
