import type { Browser } from 'puppeteer-core';
import { inExtensionPage } from '../extension-page.ts';

/** Clears every cookie, and what the sites of these hosts have stored. */
export async function clearSiteData(browser: Browser, hostNames: readonly string[]): Promise<void> {
  await inExtensionPage(browser, async (page) => {
    const session = await page.createCDPSession();
    await session.send('Network.clearBrowserCookies');
    for (const host of hostNames) {
      await session.send('Storage.clearDataForOrigin', {
        origin: `https://${host}`,
        storageTypes: 'local_storage,indexeddb,cache_storage,service_workers',
      });
    }
    await session.detach();
  });
}
