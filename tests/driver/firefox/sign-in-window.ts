import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

/**
 * See ../sign-in-window.ts. Firefox shows no window for a redirect URL that is not the extension's, whose domain is one of
 * its settings: the worker has asked for it when it started.
 */
export async function breakSignInWindow(browser: Browser): Promise<string> {
  await inBrowserWindow(
    browser,
    (domain) => {
      Services.prefs.setStringPref('extensions.webextensions.identity.redirectDomain', domain);
    },
    'elsewhere.example',
  );
  return 'redirect_uri not allowed';
}
