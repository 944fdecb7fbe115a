import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { BUTTON_TEXTS } from '../../locales/button-texts.ts';
import { chooseLanguage } from '../../locales/languages.ts';
import { LAUNCHER_HINTS } from '../../locales/launcher-texts.ts';
import {
  LAST_PERSON_ITEM,
  LINKING_ITEM,
  LINKS_ITEM,
  linkStore,
  SESSION_LINKS_ITEM,
} from '../../utils/link/link-store.ts';
import { createLinking, type Linking, type LinkingSetup } from '../../utils/link/linking.ts';
import { admit } from '../../utils/messages/admission.ts';
import { countRefusals } from '../../utils/messages/refusal-count.ts';
import { forgetMessengerOfOthers, openMessenger } from '../../utils/messenger/messenger-window.ts';
import {
  isOtherLanguage,
  PREFERENCES_ITEM,
  preferenceStore,
} from '../../utils/preferences/preference-store.ts';
import { identityWindow } from '../../utils/sign-in/identity-window.ts';
import { closingLeftovers } from '../../utils/sign-in/leftover-windows.ts';
import { oneAtATime } from '../../utils/sign-in/one-at-a-time.ts';
import { SIGN_IN_TAB_ITEM, signInTab } from '../../utils/sign-in/sign-in-tab.ts';
import { tabEvents } from '../../utils/sign-in/tab-events.ts';
import { storedData } from '../../utils/stored-data/stored-data.ts';
import { takeUpdateNotice } from '../../utils/update-notice/update-notice.ts';
import { VK_ID_MATCH_PATTERN } from '../../utils/vk-id/host.ts';
import { vkIdClient } from '../../utils/vk-id/vk-id-client.ts';
import { type AnswerEffects, answerRequest } from './answer-request.ts';
import { appInUse, redirectUriOf } from './app-in-use.ts';
import { chosenEntry, makeButtonMenu } from './button-menu.ts';
import { buttonStateOf } from './button-state.ts';
import * as diary from './diary-tabs.ts';
import { greet, openFirstSteps } from './first-minutes.ts';
import { openChats } from './open-chats.ts';
import { optionalApis } from './optional-apis.ts';
import { lookAtSession, lookWhoIsThere, type PersonEffects, personOfSurface } from './person-of-surface.ts';
import { showOnToolbarButton } from './toolbar-button.ts';
import { workerFetch } from './worker-fetch.ts';

/** Items whose change changes what the surfaces show. */
const LINK_ITEMS = [LINKS_ITEM, SESSION_LINKS_ITEM, LINKING_ITEM];

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
  const { tabs } = browser;
  const { identity, windows, commands, contextMenus, storage } = optionalApis();

  const store = linkStore({
    local: browser.storage.local,
    session: browser.storage.session,
    exclusively,
  });
  const preferences = preferenceStore({
    local: browser.storage.local,
    managed: storage.managed,
    exclusively,
  });
  // Named once: each mention puts the build's settings into the script anew.
  const env = import.meta.env;
  const identityUrl = identity?.getRedirectURL();
  const fallbackUrl = env.WXT_FIREFOX_REDIRECT_URL || `https://${own.id}.chromiumapp.org/`;
  const redirectUri = redirectUriOf(env, identityUrl, fallbackUrl);
  const setup = async (): Promise<LinkingSetup> => {
    const { appId, sharedComputer } = await preferences.effective();
    const app = appInUse(env, appId.value, redirectUri);
    return { app, sharedComputer: sharedComputer.value };
  };
  const linking: Linking = createLinking({
    store,
    // The browser's window catches its own redirect URL alone.
    signIn:
      identity && windows && redirectUri === identityUrl
        ? oneAtATime(closingLeftovers(identityWindow({ identity, windows, tabs, wait }), { windows, wait }))
        : null,
    tab: signInTab({ tabs, windows, session: browser.storage.session }),
    vkId: vkIdClient,
    setup,
    lookWhoIsThere: async () => void (await lookWhoIsThere(personEffects)),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    wait,
    isOnline: () => navigator.onLine,
    isVkIdAllowed: () => browser.permissions.contains({ origins: [VK_ID_MATCH_PATTERN] }),
    // A window that the person closed meanwhile needs no closing and no focus.
    closeWindow: async (windowId) => {
      await windows?.remove(windowId).catch(() => undefined);
    },
    focusWindow: async (windowId) => {
      await windows?.update(windowId, { focused: true }).catch(() => undefined);
    },
  });
  const messengerBrowser = { session: browser.storage.session, tabs, windows, exclusively };
  const personEffects: PersonEffects = {
    store,
    linking,
    forgetMessengerOfOthers: (person) => forgetMessengerOfOthers(messengerBrowser, person),
    ...diary,
  };
  const events = tabEvents({ tabs, session: browser.storage.session }, linking.followTab);
  void events.look();
  const effects: AnswerEffects = {
    linking,
    preferences,
    storedData: storedData({ ...browser.storage, linking, exclusively }),
    viewSetup: async () => {
      const [{ app }, { messenger, sharedComputer }] = await Promise.all([setup(), preferences.effective()]);
      return {
        hasApp: app !== null,
        sharedComputer: sharedComputer.value,
        messengerUsesVk: messenger.value !== 'max',
      };
    },
    personOf: (surface) => personOfSurface(personEffects, surface),
    lookAtSession: (tabId, isSignIn) => lookAtSession(personEffects, tabId, isSignIn),
    openMessenger: async (person) => {
      const { messenger } = await preferences.effective();
      await openMessenger(messengerBrowser, { target: messenger.value, person });
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
    await showOnToolbarButton(buttonStateOf(person, links), BUTTON_TEXTS[await language()].title);
  };

  /** Says everything anew, in the language that holds now; in turn, for the menu is not made while another is. */
  const speak = (): Promise<void> =>
    exclusively('speak', async () => {
      const spoken = await language();
      await makeButtonMenu(BUTTON_TEXTS[spoken].menu);
      await drawToolbarButton();
      await diary.bringTexts(spoken);
    });

  const countRefusal = countRefusals(browser.storage.session);

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const admission = admit(message, sender, own);
    if (admission.kind === 'admitted') return answerRequest(effects, admission.surface, admission.request);
    countRefusal(admission.reason);
    return undefined;
  });

  browser.storage.onChanged.addListener((changes, area) => {
    const isPreference = PREFERENCES_ITEM in changes || area === 'managed';
    const isLinkChanged = LINK_ITEMS.some((item) => item in changes);
    // What is said about a link depends on the preferences too.
    if (isPreference || isLinkChanged) void diary.announceLinkChange();
    if (SIGN_IN_TAB_ITEM in changes) events.set(changes[SIGN_IN_TAB_ITEM]?.newValue !== undefined);
    if (isLinkChanged || LAST_PERSON_ITEM in changes) void drawToolbarButton();
    if (isPreference) void diary.announcePreferencesChange();
    if (isOtherLanguage(changes[PREFERENCES_ITEM])) void speak();
  });

  browser.runtime.onInstalled.addListener((details) => {
    void greet(details);
    void speak();
    void diary.injectTabIntoOpenPages();
  });

  // The person allowed a site that was refused or taken away: open pages need no reload for it.
  browser.permissions.onAdded.addListener(() => {
    void diary.injectTabIntoOpenPages();
    void diary.announceLinkChange();
    void linking.lookAtAccess();
  });

  // Looking at the links also forgets what a school's new policy does not allow to last.
  browser.runtime.onStartup.addListener(() => void drawToolbarButton());

  // One command is all that the manifest names.
  commands?.onCommand.addListener(() => void openChats(effects));

  contextMenus?.onClicked.addListener((click) => {
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
