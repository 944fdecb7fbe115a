import type { Identity, Windows } from 'webextension-polyfill';
import { outcomeOfIdentityError } from './identity-messages.ts';
import type { SignInWay } from './sign-in-way.ts';

/** The part of the browser that this way needs. */
export interface IdentityBrowser {
  readonly identity: Pick<Identity.Static, 'launchWebAuthFlow'>;
  readonly windows: {
    readonly onCreated: Pick<Windows.Static['onCreated'], 'addListener' | 'removeListener'>;
  };
}

/**
 * Shows VK ID's page in the browser's own sign-in window (`identity.launchWebAuthFlow`), which closes by itself on
 * the redirect.
 *
 * The API does not tell which window it opened; the first popup window created after the call is the one, and no
 * permission is needed to hear of it.
 */
export function identityWindow(browser: IdentityBrowser): SignInWay {
  return async ({ authorizationUrl, onWindow }) => {
    const listen = (window: Windows.Window): void => {
      if (window.type !== 'popup' || window.id === undefined) return;
      stopListening();
      onWindow(window.id);
    };
    const stopListening = (): void => browser.windows.onCreated.removeListener(listen);
    browser.windows.onCreated.addListener(listen);
    try {
      const url = await browser.identity.launchWebAuthFlow({ url: authorizationUrl, interactive: true });
      return { kind: 'redirected', url };
    } catch (reason) {
      return outcomeOfIdentityError(reason);
    } finally {
      stopListening();
    }
  };
}
