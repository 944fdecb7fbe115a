import type { Identity, Tabs, Windows } from 'webextension-polyfill';
import { outcomeOfIdentityError } from './identity-messages.ts';
import { type PageOwner, pageOwner } from './page-owner.ts';
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
 * shows VK ID for our app and redirect, whose address the host permission lets us see; where VK ID has led on before the
 * window was seen, to an address that names nobody, the last such window until a better one is there. Once known as ours
 * or another site's, a window stays so wherever VK ID leads in it. Chromium opens it when the page has loaded, as a popup;
 * Firefox before, as a window like any other.
 */
export function identityWindow(browser: IdentityBrowser): SignInWay {
  return async ({ authorizationUrl, onWindow }) => {
    const appeared = new Set<number>();
    const unknownPopups = new Set<number>();
    const told = new Set<number>();
    const look = async (windowId: number): Promise<void> => {
      if (!appeared.has(windowId)) return;
      const owner = await ownerOfWindow(browser, windowId, authorizationUrl);
      // A second event may have been looked into meanwhile.
      if (!appeared.has(windowId) || owner === null) return;
      if (owner === 'ours') stopListening();
      if (owner === 'others') {
        appeared.delete(windowId);
        unknownPopups.delete(windowId);
      } else if (owner === 'ours' || !told.has(windowId)) {
        told.add(windowId);
        onWindow(windowId);
      }
    };
    const onCreated = ({ id, type }: Windows.Window): void => {
      if (id === undefined) return;
      if (type === 'popup') unknownPopups.add(id);
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
      if (told.size === 0 && unknownPopups.size > 0) {
        await browser.wait(UNKNOWN_WINDOW_LIMIT - SHOW_LIMIT);
        await Promise.all([...appeared].map(look));
      }
      return told.size === 0 ? { kind: 'not-shown' } : flow;
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

/** Whose page of VK ID a window shows; null if none that can be seen. */
async function ownerOfWindow(
  { windows }: IdentityBrowser,
  windowId: number,
  authorizationUrl: string,
): Promise<PageOwner | null> {
  // A window that is gone again shows nothing.
  const window = await windows.get(windowId, { populate: true }).catch(() => null);
  const addresses = window?.tabs?.flatMap(({ url, pendingUrl }) => [url, pendingUrl]) ?? [];
  const owners = addresses.map((url) => pageOwner(url, authorizationUrl));
  return (['ours', 'others', 'unnamed'] as const).find((owner) => owners.includes(owner)) ?? null;
}
