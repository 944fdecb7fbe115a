import type { Identity, Tabs, Windows } from 'webextension-polyfill';
import { VK_ID_ORIGIN } from '../vk-id/host.ts';
import { outcomeOfIdentityError } from './identity-messages.ts';
import type { SignInOutcome, SignInWay } from './sign-in-way.ts';

/** The part of the browser that this way needs. */
export interface IdentityBrowser {
  readonly identity: Pick<Identity.Static, 'launchWebAuthFlow'>;
  readonly windows: Pick<Windows.Static, 'get'> & {
    readonly onCreated: Pick<Windows.Static['onCreated'], 'addListener' | 'removeListener'>;
  };
  readonly tabs: {
    readonly onUpdated: Pick<Tabs.Static['onUpdated'], 'addListener' | 'removeListener'>;
  };
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds after which a page that shows no window counts as not coming: the browser itself knows no limit. */
export const SHOW_LIMIT = 20_000;

/**
 * The same where a popup came up that nothing showed to be ours: it is somebody else's, unless the browser keeps its address from
 * us. Whoever begins anew waits no longer than this.
 */
export const UNKNOWN_WINDOW_LIMIT = 60_000;

/**
 * Shows VK ID's page in the browser's own sign-in window (`identity.launchWebAuthFlow`), which closes by itself on
 * the redirect.
 *
 * The API does not tell which window it opened. Windows that appear meanwhile may be anybody's: ours is the one that
 * shows VK ID, whose address the host permission lets us see. Chromium opens it when the page has loaded, as a popup;
 * Firefox before, as a window like any other.
 */
export function identityWindow(browser: IdentityBrowser): SignInWay {
  return async ({ authorizationUrl, onWindow }) => {
    let isOpen = false;
    let hasUnknown = false;
    const appeared = new Set<number>();
    const look = async (windowId: number): Promise<void> => {
      if (!appeared.has(windowId) || !(await showsVkId(browser, windowId))) return;
      isOpen = true;
      // A second event may have been looked into meanwhile.
      if (!appeared.has(windowId)) return;
      stopListening();
      onWindow(windowId);
    };
    const onCreated = ({ id, type }: Windows.Window): void => {
      if (id === undefined) return;
      if (type === 'popup') hasUnknown = true;
      appeared.add(id);
      void look(id);
    };
    const onUpdated = (_tabId: number, _change: unknown, { windowId }: Tabs.Tab): void => {
      if (windowId !== undefined) void look(windowId);
    };
    const stopListening = (): void => {
      appeared.clear();
      browser.windows.onCreated.removeListener(onCreated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
    browser.windows.onCreated.addListener(onCreated);
    browser.tabs.onUpdated.addListener(onUpdated);

    const flow = launch(browser, authorizationUrl).finally(stopListening);
    const giveUp = async (): Promise<SignInOutcome> => {
      await browser.wait(SHOW_LIMIT);
      // Nobody may have told when its address changed.
      await Promise.all([...appeared].map(look));
      if (!isOpen && hasUnknown) {
        await browser.wait(UNKNOWN_WINDOW_LIMIT - SHOW_LIMIT);
        await Promise.all([...appeared].map(look));
      }
      return isOpen ? flow : { kind: 'not-shown' };
    };
    return Promise.race([flow, giveUp()]);
  };
}

async function launch({ identity }: IdentityBrowser, url: string): Promise<SignInOutcome> {
  try {
    return { kind: 'redirected', url: await identity.launchWebAuthFlow({ url, interactive: true }) };
  } catch (reason) {
    return outcomeOfIdentityError(reason);
  }
}

async function showsVkId({ windows }: IdentityBrowser, windowId: number): Promise<boolean> {
  // A window that is gone again shows nothing.
  const window = await windows.get(windowId, { populate: true }).catch(() => null);
  const isVkId = (url = ''): boolean => URL.canParse(url) && new URL(url).origin === VK_ID_ORIGIN;
  return window?.tabs?.some(({ url, pendingUrl }) => isVkId(url) || isVkId(pendingUrl)) ?? false;
}
