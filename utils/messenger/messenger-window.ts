import type { Storage, Tabs, Windows } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { MESSENGER_URLS, type MessengerTarget } from './messenger-targets.ts';

/** The parts of the browser that opening the messenger needs. */
export interface MessengerBrowser {
  readonly session: Pick<Storage.StorageArea, 'get' | 'set'>;
  readonly tabs: Pick<Tabs.Static, 'get' | 'update'>;
  readonly windows: Pick<Windows.Static, 'create' | 'update'>;
  /** Runs one task at a time under a name; `navigator.locks.request` in the browser. */
  readonly exclusively: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;
}

/** Item of `storage.session` that remembers the tab which was opened. */
const MESSENGER_ITEM = 'messenger';

/** What was opened there: a window that shows another messenger is not the one asked for. */
const openedTab = z.object({ tabId: z.number(), target: z.string() });

/**
 * Opens a messenger in a new window, or brings the one it opened before to the front.
 *
 * No token goes into the address: the messenger uses the browser's own VK session.
 */
export function openMessenger(browser: MessengerBrowser, target: MessengerTarget): Promise<void> {
  // Two wishes at once, from the panel and the popup, must not open two windows.
  return browser.exclusively(MESSENGER_ITEM, () => openOrFocus(browser, target));
}

async function openOrFocus(
  { session, tabs, windows }: MessengerBrowser,
  target: MessengerTarget,
): Promise<void> {
  const stored = openedTab.safeParse((await session.get(MESSENGER_ITEM))[MESSENGER_ITEM]);
  if (stored.success && stored.data.target === target) {
    const tab = await tabs.get(stored.data.tabId).catch(() => null);
    if (tab?.windowId !== undefined) {
      await tabs.update(stored.data.tabId, { active: true });
      await windows.update(tab.windowId, { focused: true });
      return;
    }
  }
  const window = await windows.create({ url: MESSENGER_URLS[target], focused: true });
  const tabId = window.tabs?.[0]?.id;
  if (tabId !== undefined) await session.set({ [MESSENGER_ITEM]: { tabId, target } });
}
