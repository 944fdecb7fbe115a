import { expect, test } from 'vitest';
import type { Windows } from 'webextension-polyfill';
import { type IdentityBrowser, identityWindow } from '../../../utils/sign-in/identity-window.ts';

type Listener = (window: Windows.Window) => void;

function browserThat(flow: (created: (window: Partial<Windows.Window>) => void) => Promise<string>) {
  const listeners = new Set<Listener>();
  const browser: IdentityBrowser = {
    identity: {
      launchWebAuthFlow: () =>
        flow((window) => {
          for (const listener of [...listeners]) {
            listener({ focused: true, incognito: false, alwaysOnTop: false, ...window });
          }
        }),
    },
    windows: {
      onCreated: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  };
  return { browser, listeners };
}

async function signInWith(browser: IdentityBrowser) {
  const windows: number[] = [];
  const outcome = await identityWindow(browser)({
    authorizationUrl: 'https://id.vk.ru/authorize',
    onWindow: (id) => windows.push(id),
    isWanted: async () => true,
  });
  return { outcome, windows };
}

test('the redirect is handed on, with the first popup window that appeared', async () => {
  const { browser } = browserThat(async (created) => {
    created({ id: 1, type: 'normal' });
    created({ id: 2, type: 'popup' });
    created({ id: 3, type: 'popup' });
    return 'https://abc.chromiumapp.org/?code=1';
  });
  expect(await signInWith(browser)).toEqual({
    outcome: { kind: 'redirected', url: 'https://abc.chromiumapp.org/?code=1' },
    windows: [2],
  });
});

test.each([
  ['The user did not approve access.', 'closed'],
  ['User cancelled or denied access.', 'closed'],
  ['Authorization page could not be loaded.', 'page-not-loaded'],
  ['Invalid request', 'page-not-loaded'],
  ['Only one web auth flow is allowed at a time.', 'busy'],
])('the message "%s" means %s', async (message, kind) => {
  const { browser } = browserThat(() => Promise.reject(new Error(message)));
  expect((await signInWith(browser)).outcome).toEqual({ kind });
});

test('a message that nobody foresaw is told to developers', async () => {
  const { browser } = browserThat(() => Promise.reject(new Error('Something new')));
  expect((await signInWith(browser)).outcome).toEqual({ kind: 'unexpected', message: 'Something new' });
});

test.each([
  ['redirected', () => Promise.resolve('https://abc.chromiumapp.org/')],
  ['closed', () => Promise.reject(new Error('The user did not approve access.'))],
])('nothing listens for windows any more once the flow is %s', async (_how, flow) => {
  const { browser, listeners } = browserThat(flow);
  await signInWith(browser);
  expect(listeners.size).toBe(0);
});
