import { type Browser, type Page, ProtocolError } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/**
 * Does something in a page of the extension, with its storage in reach. The page has no script of its own: opening it
 * wakes no worker and changes nothing.
 */
export async function inExtensionPage<Result>(
  browser: Browser,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openExtensionPage(browser);
  try {
    return await task(page);
  } finally {
    await page.close();
  }
}

/** Opens such a page, for the caller to close. */
export async function openExtensionPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage().catch((reason: unknown) => {
    if (!(reason instanceof ProtocolError)) throw reason;
    // Firefox, once in some thousand times, never says that it has opened a tab (seen in ESR 153): it is asked once more.
    return browser.newPage();
  });
  await driverOf(browser).goToExtensionPage(page, '/icon/16.png');
  return page;
}
