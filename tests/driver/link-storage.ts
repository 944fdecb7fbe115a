import type { Browser } from 'puppeteer-core';
import { inExtensionPage } from './extension-page.ts';

/**
 * Takes every link, attempt and failure out of the extension's storage, and leaves the salt: the panel that is open
 * goes on naming the same person.
 */
export async function forgetLinks(browser: Browser): Promise<void> {
  await inExtensionPage(browser, (page) =>
    page.evaluate(async () => {
      const { links } = await chrome.storage.local.get<{ links?: object }>('links');
      if (links) await chrome.storage.local.set({ links: { ...links, links: {} } });
      await chrome.storage.session.clear();
    }),
  );
}
