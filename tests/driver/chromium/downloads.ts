import type { Browser } from 'puppeteer-core';

/** Lets pages save files in a folder, asking nobody. */
export async function saveDownloadsIn(browser: Browser, folder: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  // What a session sets ends with it: it stays until the browser closes.
}
