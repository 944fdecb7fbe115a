import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { BUTTON_TEXTS } from '../../locales/button-texts.ts';
import { chooseLanguage } from '../../locales/languages.ts';
import { LAUNCHER_HINTS } from '../../locales/launcher-texts.ts';
import { LAST_PERSON_ITEM, LINKING_ITEM, LINKS_ITEM, linkStore } from '../../utils/link/link-store.ts';
import { createLinking } from '../../utils/link/linking.ts';
import { admit } from '../../utils/messages/admission.ts';
import { countRefusals } from '../../utils/messages/refusal-count.ts';
import { openMessenger } from '../../utils/messenger/messenger-window.ts';
import { PREFERENCES_ITEM, preferenceStore } from '../../utils/preferences/preference-store.ts';
import { identityWindow } from '../../utils/sign-in/identity-window.ts';
import { closingLeftovers } from '../../utils/sign-in/leftover-windows.ts';
import { oneAtATime } from '../../utils/sign-in/one-at-a-time.ts';
import { takeUpdateNotice } from '../../utils/update-notice/update-notice.ts';
import { vkIdClient } from '../../utils/vk-id/vk-id-client.ts';
import { type AnswerEffects, answerRequest } from './answer-request.ts';
import { appFromBuild } from './app-from-build.ts';
import { chosenEntry, makeButtonMenu } from './button-menu.ts';
import * as diary from './diary-tabs.ts';
import { greet, openFirstSteps } from './first-minutes.ts';
import { openChats } from './open-chats.ts';
import { personOfSurface } from './person-of-surface.ts';
import { showOnToolbarButton } from './toolbar-button.ts';
import { workerFetch } from './worker-fetch.ts';

/**
 * The background worker. Every listener is registered in the first turn of the event loop, so that a worker which
 * was killed answers as soon as it is woken; nothing here is needed before the first question.
 */
export default defineBackground(() => {
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
  globalThis.fetch = workerFetch(globalThis.fetch.bind(globalThis), own.baseUrl);

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const exclusively = <Result>(name: string, task: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, task);
  const { identity, windows, tabs } = browser;

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
    signIn: oneAtATime(
      closingLeftovers(identityWindow({ identity, windows, tabs, wait }), { windows, wait }),
    ),
    vkId: vkIdClient,
    app,
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
  const effects: AnswerEffects = {
    linking,
    preferences,
    hasApp: app !== null,
    personOf: (surface) => personOfSurface(surface, store),
    openMessenger: async () => {
      const { messenger } = await preferences.effective();
      const { session } = browser.storage;
      await openMessenger({ session, tabs: browser.tabs, windows, exclusively }, messenger.value);
    },
    takeUpdateNotice: () => takeUpdateNotice(browser.storage.local),
    ...diary,
    launcherHint: async () => LAUNCHER_HINTS[await language()],
    injectPanel: async (tabId) => diary.injectPanel(tabId, await language()),
  };
  const language = async () =>
    chooseLanguage((await preferences.effective()).language.value, navigator.language);
  const drawToolbarButton = async (): Promise<void> => {
    const [person, { links }] = await Promise.all([store.lastPerson(), linking.state()]);
    await showOnToolbarButton(person !== null && person.key in links, BUTTON_TEXTS[await language()].title);
  };

  /** Says everything anew, in the language that holds now. */
  const speak = async (): Promise<void> => {
    const spoken = await language();
    await makeButtonMenu(BUTTON_TEXTS[spoken].menu);
    await drawToolbarButton();
    await diary.bringTexts(spoken);
  };

  const countRefusal = countRefusals(browser.storage.session);

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const admission = admit(message, sender, own);
    if (admission.kind === 'admitted') return answerRequest(effects, admission.surface, admission.request);
    countRefusal(admission.reason);
    return undefined;
  });

  browser.storage.onChanged.addListener((changes, area) => {
    const isLinkChanged = LINKS_ITEM in changes || LINKING_ITEM in changes;
    if (isLinkChanged) void diary.announceLinkChange();
    if (isLinkChanged || LAST_PERSON_ITEM in changes) void drawToolbarButton();
    if (PREFERENCES_ITEM in changes || area === 'managed') {
      void diary.announcePreferencesChange();
      void speak();
    }
  });

  browser.runtime.onInstalled.addListener((details) => {
    void greet(details);
    void speak();
    void diary.injectTabIntoOpenPages();
  });

  browser.runtime.onStartup.addListener(() => void drawToolbarButton());

  // One command is all that the manifest names.
  browser.commands.onCommand.addListener(() => void openChats(effects));

  browser.contextMenus.onClicked.addListener((click) => {
    switch (chosenEntry(click)) {
      case 'openChats':
        return void openChats(effects);
      case 'firstSteps':
        return void openFirstSteps();
      case null:
    }
  });

  shutContentScriptsOut();
});

/** Keeps link state from content scripts where the browser can (Chromium 140 on). Lasts, and may be repeated. */
function shutContentScriptsOut(): void {
  const { local } = chrome.storage;
  if ('setAccessLevel' in local) void local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
