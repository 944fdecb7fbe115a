import type { Browser, Page } from 'puppeteer-core';
import { eventually } from '../eventually.ts';
import { sendBidi } from './bidi.ts';
import { inBrowserWindow } from './browser-window.ts';

/** Installs an unpacked extension as one that its person lets into private windows («Запуск в приватных окнах»). */
export async function installForPrivateWindows(browser: Browser, extensionDir: string): Promise<void> {
  await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'path', path: extensionDir },
    'moz:allowPrivateBrowsing': true,
  });
}

/** Opens a private window. */
export async function openPrivatePage(browser: Browser): Promise<Page> {
  const before = new Set(await browser.pages());
  await inBrowserWindow(browser, () => {
    Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
  });
  return eventually('the page of the private window', async () =>
    (await browser.pages()).find((page) => !before.has(page)),
  );
}
