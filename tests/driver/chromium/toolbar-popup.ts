import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { eventually } from '../eventually.ts';
import { pagesAt } from '../opened-page.ts';
import { EXTENSION_ORIGIN } from './extension-origin.ts';

/** A popup that is still open is closed first, because a press would only close it. */
export async function openToolbarPopup(browser: Browser, over: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(UNPACKED_CHROMIUM.id);
  if (extension === undefined) throw new Error('The extension is not loaded');
  for (const open of await popups(browser)) await open.close();
  await eventually('no popup', async () => (await popups(browser)).length === 0 || undefined);
  await over.bringToFront();
  await over.triggerExtensionAction(extension);
  return eventually('the popup', async () => (await popups(browser))[0]);
}

async function popups(browser: Browser): Promise<readonly Page[]> {
  const pages = await pagesAt(browser, EXTENSION_ORIGIN);
  return pages.filter((page) => new URL(page.url()).pathname === '/popup.html');
}
