import type { Browser } from 'puppeteer-core';
import { FIREFOX } from '../../../scripts/build/extension-ids.ts';
import { inBrowserWindow } from './browser-window.ts';

/** Origin of the extension's pages: Firefox makes its host up when it installs the extension. */
export async function extensionOrigin(browser: Browser): Promise<string> {
  const host = await inBrowserWindow(
    browser,
    (id) => WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? null,
    FIREFOX.id,
  );
  if (host === null) throw new Error('The extension is not installed');
  return `moz-extension://${host}`;
}

/** Ends the background page as Firefox does after `extensions.background.idle.timeout`, whatever it is waiting for. */
export async function killBackground(browser: Browser): Promise<void> {
  await inBrowserWindow(
    browser,
    async (id) => {
      await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({
        ignoreDevToolsAttached: true,
        disableResetIdleForTest: true,
      });
    },
    FIREFOX.id,
  );
}

/** Does something while the whole browser believes that it has no connection. */
export async function whileOffline(browser: Browser, task: () => Promise<void>): Promise<void> {
  const setOffline = (isOffline: boolean) =>
    inBrowserWindow(
      browser,
      (value) => {
        Services.io.offline = value;
      },
      isOffline,
    );
  await setOffline(true);
  try {
    await task();
  } finally {
    await setOffline(false);
  }
}
