import { onTestFinished, vi } from 'vitest';
import { storageArea } from '../link/storage-in-memory.ts';

/** An event of the browser's, as far as listeners are added to it. */
export function browserEvent() {
  const listeners: ((...args: unknown[]) => unknown)[] = [];
  return {
    addListener: (listener: (...args: unknown[]) => unknown) => void listeners.push(listener),
    removeListener: () => undefined,
    hasListener: () => false,
    fire: (...args: unknown[]) => Promise.all(listeners.map((listener) => listener(...args))),
  };
}

/** A phone's Firefox, by browser-compat-data: no windows, menus, keys, identity API and no policy. */
export function browserOfPhone() {
  const session = storageArea();
  const done: unknown[][] = [];
  const noted =
    <Result>(name: string, result: Result) =>
    async (...args: unknown[]) => {
      done.push([name, ...args]);
      return result;
    };
  const diaryTab = { id: 3, url: 'https://dnevnik2.petersburgedu.ru/schedule', windowId: 1, lastAccessed: 1 };
  return {
    /** What the worker asked of the browser, in order. */
    done,
    runtime: {
      id: 'chats@example',
      getURL: (path: string) => `moz-extension://own/${path}`,
      getManifest: () => ({ version: '1.0' }),
      sendMessage: async () => undefined,
      onMessage: browserEvent(),
      onInstalled: browserEvent(),
      onStartup: browserEvent(),
    },
    storage: { local: storageArea(), session, onChanged: browserEvent() },
    permissions: { onAdded: browserEvent() },
    tabs: {
      query: async () => [diaryTab],
      get: async () => diaryTab,
      update: noted('tabs.update', diaryTab),
      create: noted('tabs.create', { id: 9 }),
      sendMessage: async () => undefined,
      onUpdated: browserEvent(),
      onRemoved: browserEvent(),
    },
    scripting: { executeScript: noted('executeScript', []), insertCSS: noted('insertCSS', undefined) },
    action: { setIcon: noted('setIcon', undefined), setTitle: noted('setTitle', undefined) },
  };
}

/** Starts a fresh worker in a browser, for the rest of the test. */
export async function startWorker(browser: { readonly storage: object }): Promise<void> {
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('fetch', globalThis.fetch);
  vi.stubGlobal('navigator', {
    language: 'ru',
    onLine: true,
    locks: navigator.locks,
  });
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  vi.resetModules();
  onTestFinished(() => {
    vi.doUnmock('webextension-polyfill');
    vi.resetModules();
    vi.unstubAllGlobals();
  });
  const { default: background } = await import('../../../entrypoints/background/index.ts');
  background.main();
}
