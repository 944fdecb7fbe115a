import { type Browser, type Page, ProtocolError } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/** A page of the extension without a script of its own: it wakes no worker and changes nothing. */
const PATH = '/icon/16.png';

const keptPages = new WeakMap<Browser, Page>();

/** Keeps the browser's first tab for {@link inExtensionPage}, so that later looks open nothing. */
export async function keepExtensionPage(browser: Browser): Promise<void> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await driverOf(browser).goToExtensionPage(page, PATH);
  keptPages.set(browser, page);
}

/** The page that {@link keepExtensionPage} keeps. */
export function keptExtensionPage(browser: Browser): Page | undefined {
  return keptPages.get(browser);
}

/** Does something in a page of the extension, with its storage in reach: in the kept one, else in one of its own. */
export async function inExtensionPage<Result>(
  browser: Browser,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const kept = keptPages.get(browser);
  if (kept !== undefined && (await isUsable(kept))) return task(kept);
  const page = await openExtensionPage(browser);
  try {
    return await task(page);
  } finally {
    await page.close();
  }
}

/** A browser closes the pages of an extension that is updated. */
function isUsable(page: Page): Promise<boolean> {
  return page.evaluate(() => chrome.runtime?.id !== undefined).catch(() => false);
}

/** Opens such a page, for the caller to close. */
export async function openExtensionPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage().catch((reason: unknown) => {
    if (!(reason instanceof ProtocolError)) throw reason;
    // Firefox, once in some thousand times, never says that it has opened a tab (seen in ESR 153): it is asked once more.
    return browser.newPage();
  });
  await driverOf(browser).goToExtensionPage(page, PATH);
  return page;
}
