import type { Tabs } from 'webextension-polyfill';

/** The events of the browser that this needs. */
export interface TabEventBrowser {
  readonly tabs: {
    readonly onUpdated: Pick<Tabs.Static['onUpdated'], 'addListener' | 'removeListener'>;
    readonly onRemoved: Pick<Tabs.Static['onRemoved'], 'addListener' | 'removeListener'>;
  };
}

/**
 * Calls back when any tab goes elsewhere or is closed, for as long as that is of interest. A listener that stays
 * registered lets every step that the person takes on the web wake the worker: it is registered with the worker's start,
 * so that a step which woke it is heard, and taken back as soon as nothing waits for one.
 */
export function tabEvents({ tabs }: TabEventBrowser, callback: () => void): { set(isWanted: boolean): void } {
  const onUpdated = (_tabId: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (change.status !== undefined || change.url !== undefined) callback();
  };
  const set = (isWanted: boolean): void => {
    if (isWanted) {
      tabs.onUpdated.addListener(onUpdated);
      tabs.onRemoved.addListener(callback);
    } else {
      tabs.onUpdated.removeListener(onUpdated);
      tabs.onRemoved.removeListener(callback);
    }
  };
  set(true);
  return { set };
}
