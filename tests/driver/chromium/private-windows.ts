import type { Browser, Page } from 'puppeteer-core';

/** Installs an unpacked extension as one that its person lets into private windows («Разрешить использование в режиме инкогнито»). */
export async function installForPrivateWindows(browser: Browser, extensionDir: string): Promise<void> {
  await browser.installExtension(extensionDir, { enabledInIncognito: true });
}

/** Opens a private window. To Chromium the profile of a browser context is an off-the-record one, as an incognito window's is. */
export async function openPrivatePage(browser: Browser): Promise<Page> {
  return (await browser.createBrowserContext()).newPage();
}
