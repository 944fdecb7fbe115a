import type { Browser } from 'puppeteer-core';
import { sendBidi } from './bidi.ts';

/** Lets pages save files in a folder, asking nobody. */
export async function saveDownloadsIn(browser: Browser, folder: string): Promise<void> {
  const downloadBehavior = { type: 'allowed', destinationFolder: folder };
  await sendBidi(browser, 'browser.setDownloadBehavior', { downloadBehavior });
}
