import type { Storage, Tabs } from 'webextension-polyfill';
import { SIGN_IN_TAB_ITEM } from './sign-in-tab.ts';

/** The events of the browser that this needs. */
export interface TabEventBrowser {
  readonly session: Pick<Storage.StorageArea, 'get'>;
  readonly tabs: {
    readonly onUpdated: Pick<Tabs.Static['onUpdated'], 'addListener' | 'removeListener'>;
    readonly onRemoved: Pick<Tabs.Static['onRemoved'], 'addListener' | 'removeListener'>;
  };
}

/** See {@link tabEvents}. */
export interface TabEvents {
  /** Says whether a sign-in waits for its tab. */
  set(isWanted: boolean): void;
  /** Calls back once, as if something had happened. */
  look(): Promise<void>;
}

/**
 * Calls back when any tab goes elsewhere or is closed, for as long as that is of interest. A listener that stays
 * registered lets every step that the person takes on the web wake the worker: it is registered with the worker's start,
 * so that a step which woke it is heard, and taken back as soon as nothing waits for one. That is decided by what is stored when
 * the call back is over: it may have looked after an older sign-in than the one that waits by then.
 */
export function tabEvents({ tabs, session }: TabEventBrowser, callback: () => Promise<unknown>): TabEvents {
  const look = async (): Promise<void> => {
    try {
      await callback();
    } finally {
      set(SIGN_IN_TAB_ITEM in (await session.get(SIGN_IN_TAB_ITEM)));
    }
  };
  const onRemoved = (): void => void look();
  const onUpdated = (_tabId: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (change.status !== undefined || change.url !== undefined) void look();
  };
  const set = (isWanted: boolean): void => {
    if (isWanted) {
      tabs.onUpdated.addListener(onUpdated);
      tabs.onRemoved.addListener(onRemoved);
    } else {
      tabs.onUpdated.removeListener(onUpdated);
      tabs.onRemoved.removeListener(onRemoved);
    }
  };
  set(true);
  return { set, look };
}
