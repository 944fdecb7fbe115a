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

/** Opens a private window, and waits until it shows its own first page: what is opened before that is called off. */
export async function openPrivatePage(browser: Browser): Promise<Page> {
  const before = new Set(await browser.pages());
  await inBrowserWindow(browser, () => {
    Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
  });
  await eventually('the first page of the private window', async () => {
    const isThere = await inBrowserWindow(browser, () => {
      const shown = Services.wm.getMostRecentWindow('navigator:browser').gBrowser?.selectedBrowser;
      return shown?.currentURI.spec === 'about:privatebrowsing' && !shown.webProgress.isLoadingDocument;
    });
    return isThere || undefined;
  });
  return eventually('the page of the private window', async () =>
    (await browser.pages()).find((page) => !before.has(page)),
  );
}
