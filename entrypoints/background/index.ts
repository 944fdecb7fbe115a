import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { LINKING_ITEM, LINKS_ITEM, linkStore } from '../../utils/link/link-store.ts';
import { createLinking } from '../../utils/link/linking.ts';
import { parseRequest } from '../../utils/messages/request-schema.ts';
import { maySend, surfaceOf } from '../../utils/messages/surface.ts';
import { openMessenger } from '../../utils/messenger/messenger-window.ts';
import { PREFERENCES_ITEM, preferenceStore } from '../../utils/preferences/preference-store.ts';
import { identityWindow } from '../../utils/sign-in/identity-window.ts';
import { oneAtATime } from '../../utils/sign-in/one-at-a-time.ts';
import { boundedFetch } from '../../utils/vk-id/bounded-fetch.ts';
import { vkIdClient } from '../../utils/vk-id/vk-id-client.ts';
import { answerRequest } from './answer-request.ts';
import { appFromBuild } from './app-from-build.ts';
import * as diary from './diary-tabs.ts';
import { personOfSurface } from './person-of-surface.ts';

/**
 * The background worker. Every listener is registered in the first turn of the event loop, so that a worker which
 * was killed answers as soon as it is woken; nothing here is needed before the first question.
 */
export default defineBackground(() => {
  globalThis.fetch = boundedFetch(globalThis.fetch.bind(globalThis));

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const exclusively = <Result>(name: string, task: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, task);
  const { identity, windows } = browser;

  const store = linkStore({
    local: browser.storage.local,
    session: browser.storage.session,
    exclusively,
  });
  const preferences = preferenceStore({
    local: browser.storage.local,
    managed: browser.storage.managed,
    exclusively,
  });
  const app = appFromBuild(import.meta.env, () => identity.getRedirectURL());
  const linking = createLinking({
    store,
    signIn: oneAtATime(identityWindow({ identity, windows, wait })),
    vkId: vkIdClient,
    app,
    workerLife: crypto.randomUUID(),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    wait,
    isOnline: () => navigator.onLine,
    // A window that the person closed meanwhile needs no closing and no focus.
    closeWindow: (windowId) => windows.remove(windowId).catch(() => undefined),
    focusWindow: async (windowId) => {
      await windows.update(windowId, { focused: true }).catch(() => undefined);
    },
  });
  const effects = {
    linking,
    preferences,
    hasApp: app !== null,
    personOf: (surface: Parameters<typeof personOfSurface>[0]) => personOfSurface(surface, store),
    openMessenger: async () => {
      const { messenger } = await preferences.effective();
      const { session } = browser.storage;
      await openMessenger({ session, tabs: browser.tabs, windows, exclusively }, messenger.value);
    },
    ...diary,
  };
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const surface = surfaceOf(sender, own);
    const request = parseRequest(message);
    if (!surface || !request || !maySend(surface, request)) return undefined;
    return answerRequest(effects, surface, request);
  });

  browser.storage.onChanged.addListener((changes, area) => {
    if (LINKS_ITEM in changes || LINKING_ITEM in changes) void diary.announceLinkChange();
    if (PREFERENCES_ITEM in changes || area === 'managed') void diary.announcePreferencesChange();
  });

  browser.runtime.onInstalled.addListener(() => {
    void diary.injectTabIntoOpenPages();
  });

  shutContentScriptsOut();
});

/** Keeps link state from content scripts where the browser can (Chromium 140 on). Lasts, and may be repeated. */
function shutContentScriptsOut(): void {
  const { local } = chrome.storage;
  if ('setAccessLevel' in local) void local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
