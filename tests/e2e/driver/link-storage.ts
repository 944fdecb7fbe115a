import type { Browser } from 'puppeteer-core';
import { waitForWorker } from './worker.ts';

/**
 * Takes every link, attempt and failure out of the extension's storage, and leaves the salt: the panel that is open
 * goes on naming the same person.
 */
export async function forgetLinks(browser: Browser): Promise<void> {
  const worker = await waitForWorker(browser);
  await worker.evaluate(async () => {
    const { links } = await chrome.storage.local.get<{ links?: object }>('links');
    await chrome.storage.local.set({ links: { ...links, links: {} } });
    await chrome.storage.session.clear();
  });
}
