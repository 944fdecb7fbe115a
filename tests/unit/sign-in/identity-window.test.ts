import { expect, test } from 'vitest';
import type { Tabs, Windows } from 'webextension-polyfill';
import {
  type IdentityBrowser,
  identityWindow,
  SHOW_LIMIT,
  UNKNOWN_WINDOW_LIMIT,
} from '../../../utils/sign-in/identity-window.ts';
import type { SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';
import { gate } from '../gate.ts';

type Listener = (window: Windows.Window) => void;
type TabListener = (tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => void;

const WINDOW = { focused: true, incognito: false, alwaysOnTop: false };
const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };
const VK_ID_PAGE = 'https://id.vk.ru/authorize?client_id=1';

/** A browser whose windows show `pages` by their ids; `late` if its page did not come in time. */
function browserThat(
  flow: (
    created: (window: Partial<Windows.Window>) => void,
    loaded: (windowId: number) => void,
  ) => Promise<string>,
  { pages = {}, late = false }: { pages?: Record<number, string>; late?: boolean } = {},
) {
  const listeners = new Set<Listener>();
  const tabListeners = new Set<TabListener>();
  const asked: unknown[] = [];
  const browser: IdentityBrowser = {
    identity: {
      launchWebAuthFlow: (details) => {
        asked.push(details);
        return flow(
          (window) => {
            for (const listener of [...listeners]) listener({ ...WINDOW, ...window });
          },
          (windowId) => {
            for (const listener of [...tabListeners])
              listener(1, { status: 'loading' }, { ...TAB, windowId });
          },
        );
      },
    },
    wait: () => (late ? Promise.resolve() : new Promise(() => undefined)),
    windows: {
      get: async (id) => ({ ...WINDOW, id, tabs: [{ ...TAB, url: pages[id] ?? '' }] }),
      onCreated: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
    tabs: {
      onUpdated: {
        addListener: (listener: TabListener) => void tabListeners.add(listener),
        removeListener: (listener: TabListener) => void tabListeners.delete(listener),
      },
    },
  };
  return { browser, asked, listeners: { windows: listeners, tabs: tabListeners } };
}

const request: SignInRequest = {
  authorizationUrl: 'https://id.vk.ru/authorize',
  onWindow: () => undefined,
  isWanted: async () => true,
};

test('the redirect is handed on, with the window that shows VK ID and no other', async () => {
  const flow = gate<string>();
  const { browser } = browserThat(
    (created) => {
      for (const id of [1, 2, 3]) created({ id, type: 'popup' });
      return flow.opened;
    },
    { pages: { 1: 'https://example.org/', 2: 'https://id.vk.ru.example.org/', 3: VK_ID_PAGE } },
  );
  const windows: number[] = [];
  const outcome = identityWindow(browser)({ ...request, onWindow: (id) => windows.push(id) });
  await expect.poll(() => windows).toEqual([3]);
  flow.open('https://abc.chromiumapp.org/?code=1');
  expect(await outcome).toEqual({ kind: 'redirected', url: 'https://abc.chromiumapp.org/?code=1' });
});

test('a window that shows VK ID only after it has opened is found too, and one that was there before is not', async () => {
  const flow = gate<string>();
  const pages: Record<number, string> = { 1: VK_ID_PAGE, 2: 'about:blank' };
  let load: (windowId: number) => void = () => undefined;
  const { browser, listeners } = browserThat(
    (created, loaded) => {
      load = loaded;
      created({ id: 2, type: 'normal' });
      return flow.opened;
    },
    { pages },
  );
  const windows: number[] = [];
  const outcome = identityWindow(browser)({ ...request, onWindow: (id) => windows.push(id) });
  load(1);
  load(2);
  await Promise.resolve();
  expect(windows).toEqual([]);
  pages[2] = VK_ID_PAGE;
  load(2);
  await expect.poll(() => windows).toEqual([2]);
  expect(listeners.tabs.size).toBe(0);
  flow.open('https://abc.chromiumapp.org/');
  await outcome;
});

test('a page that shows no window in time is not waited for, and its window is told when it comes after all', async () => {
  const flow = gate<string>();
  let showLate: (window: Partial<Windows.Window>) => void = () => undefined;
  const { browser } = browserThat(
    (created) => {
      showLate = created;
      return flow.opened;
    },
    { pages: { 5: VK_ID_PAGE }, late: true },
  );
  const windows: number[] = [];
  const way = identityWindow(browser);
  expect(await way({ ...request, onWindow: (id) => windows.push(id) })).toEqual({ kind: 'not-shown' });
  showLate({ id: 5, type: 'popup' });
  await expect.poll(() => windows).toEqual([5]);
});

test('the browser is asked to show the page to the person', async () => {
  const { browser, asked } = browserThat(async () => 'https://abc.chromiumapp.org/');
  await identityWindow(browser)(request);
  expect(asked).toEqual([{ url: request.authorizationUrl, interactive: true }]);
});

test('a window is known by any of its tabs, by the page that it is going to, and not once it is gone', async () => {
  const flow = gate<string>();
  const { browser } = browserThat((created) => {
    for (const id of [undefined, 1, 2, 3, 4]) created({ ...(id === undefined ? {} : { id }), type: 'popup' });
    return flow.opened;
  });
  const asked: unknown[] = [];
  const windows = {
    ...browser.windows,
    get: async (id: number, options?: Windows.GetInfo) => {
      asked.push([id, options]);
      if (id === 1) throw new Error('No window with id: 1.');
      if (id === 2) return { ...WINDOW, id };
      if (id === 3) return { ...WINDOW, id, tabs: [TAB] };
      return {
        ...WINDOW,
        id,
        tabs: [
          { ...TAB, url: '' },
          { ...TAB, pendingUrl: VK_ID_PAGE },
        ],
      };
    },
  };
  const found: number[] = [];
  const outcome = identityWindow({ ...browser, windows })({ ...request, onWindow: (id) => found.push(id) });
  await expect.poll(() => found).toEqual([4]);
  expect(asked).toEqual([1, 2, 3, 4].map((id) => [id, { populate: true }]));
  flow.open('https://abc.chromiumapp.org/');
  await outcome;
});

test('a window that is open may stay open for as long as the person likes', async () => {
  const flow = gate<string>();
  const { browser } = browserThat(
    (created) => {
      created({ id: 3, type: 'popup' });
      return flow.opened;
    },
    { pages: { 3: VK_ID_PAGE }, late: true },
  );
  const outcome = identityWindow(browser)(request);
  flow.open('https://abc.chromiumapp.org/');
  expect(await outcome).toEqual({ kind: 'redirected', url: 'https://abc.chromiumapp.org/' });
});

test('a popup of somebody else lets the page come later, but not for ever', async () => {
  const { browser } = browserThat(
    (created) => {
      created({ id: 3, type: 'popup' });
      return new Promise(() => undefined);
    },
    { pages: { 3: 'https://example.org/' } },
  );
  const waited: number[] = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  expect(await identityWindow({ ...browser, wait })(request)).toEqual({ kind: 'not-shown' });
  expect(waited).toEqual([SHOW_LIMIT, UNKNOWN_WINDOW_LIMIT - SHOW_LIMIT]);
});

test.each([
  ['redirected', () => Promise.resolve('https://abc.chromiumapp.org/')],
  ['closed', () => Promise.reject(new Error('The user did not approve access.'))],
])('nothing listens for windows any more once the flow is %s', async (_how, flow) => {
  const { browser, listeners } = browserThat(flow);
  await identityWindow(browser)(request);
  expect(listeners.windows.size + listeners.tabs.size).toBe(0);
});
