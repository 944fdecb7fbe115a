import type { Storage, Tabs, Windows } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { MESSENGER_URLS, type MessengerTarget } from './messenger-targets.ts';

/** The parts of the browser that opening the messenger needs. */
export interface MessengerBrowser {
  readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
  readonly tabs: Pick<Tabs.Static, 'create' | 'get' | 'update'>;
  /** Not there in Firefox for Android, where the messenger opens in a tab. */
  readonly windows: Pick<Windows.Static, 'create' | 'update'> | undefined;
  /** Runs one task at a time under a name; `navigator.locks.request` in the browser. */
  readonly exclusively: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;
}

/** Item of `storage.session` that remembers the tab which was opened. */
export const MESSENGER_ITEM = 'messenger';

/** A window that shows another messenger, or was opened for somebody else, is not the one asked for. */
const openedTab = z.object({ tabId: z.number(), target: z.string(), person: z.string() });

/** What is to be opened, and for whom: a name that only tells one person from another. */
export interface MessengerWish {
  readonly target: MessengerTarget;
  readonly person: string;
}

/**
 * Opens a messenger in a new window (a new tab where there are no windows), or brings the one it opened before to the front.
 *
 * No token goes into the address: the messenger uses the browser's own VK session.
 */
export function openMessenger(browser: MessengerBrowser, wish: MessengerWish): Promise<void> {
  // Two wishes at once, from the panel and the popup, must not open two windows.
  return browser.exclusively(MESSENGER_ITEM, () => openOrFocus(browser, wish));
}

/** Forgets the window that was opened for anybody but this person (null: for anybody). */
export function forgetMessengerOfOthers(
  { session, exclusively }: Pick<MessengerBrowser, 'session' | 'exclusively'>,
  person: string | null,
): Promise<void> {
  return exclusively(MESSENGER_ITEM, async () => {
    const { [MESSENGER_ITEM]: item } = await session.get(MESSENGER_ITEM);
    const stored = openedTab.safeParse(item);
    if (item !== undefined && !(stored.success && stored.data.person === person)) {
      await session.remove(MESSENGER_ITEM);
    }
  });
}

async function openOrFocus(
  { session, tabs, windows }: MessengerBrowser,
  { target, person }: MessengerWish,
): Promise<void> {
  const stored = openedTab.safeParse((await session.get(MESSENGER_ITEM))[MESSENGER_ITEM]);
  if (stored.success && stored.data.target === target && stored.data.person === person) {
    const tab = await tabs.get(stored.data.tabId).catch(() => null);
    if (tab !== null) {
      await tabs.update(stored.data.tabId, { active: true });
      if (tab.windowId !== undefined) await windows?.update(tab.windowId, { focused: true });
      return;
    }
  }
  const url = MESSENGER_URLS[target];
  const window = await windows?.create({ url, focused: true });
  const tabId = (window ? window.tabs?.[0] : await tabs.create({ url, active: true }))?.id;
  if (tabId !== undefined) await session.set({ [MESSENGER_ITEM]: { tabId, target, person } });
}
