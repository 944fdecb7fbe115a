import type { Browser, Page } from 'puppeteer-core';
import { eventually } from '../eventually.ts';
import { extensionOrigin } from './background.ts';
import { contextOf, sendBidi } from './bidi.ts';

/** Firefox tells nothing of the loading of an extension's page (Mozilla bug 1755014), but runs what it is asked to there. */
export async function goToExtensionPage(page: Page, path: `/${string}`): Promise<void> {
  const url = `${await extensionOrigin(page.browser())}${path}`;
  await sendBidi(page.browser(), 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await eventually(`the page ${url}`, async () => {
    const shown = await page.evaluate(() => [location.href, document.readyState].join(' '));
    return shown === `${url} complete` || undefined;
  });
}

/** Firefox tells no address of such a page either. */
export async function findExtensionPage(browser: Browser, path: `/${string}`): Promise<Page | undefined> {
  const url = `${await extensionOrigin(browser)}${path}`;
  for (const page of await browser.pages()) {
    if (page.url().startsWith('https:')) continue;
    // A popup that closed itself is listed still: Firefox tells of no popup, and so of none that goes.
    const shown = await page.evaluate(() => location.href.split(/[?#]/)[0]).catch(() => null);
    if (shown === url) return page;
  }
  return undefined;
}
