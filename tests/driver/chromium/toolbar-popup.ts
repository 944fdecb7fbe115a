import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { pagesAt, waitForNoPageAt, waitForPageAt } from '../opened-page.ts';
import { EXTENSION_ORIGIN } from './extension-origin.ts';

/** A popup that is still open is closed first, because a press would only close it. */
export async function openToolbarPopup(browser: Browser, over: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(UNPACKED_CHROMIUM.id);
  if (extension === undefined) throw new Error('The extension is not loaded');
  for (const open of await pagesAt(browser, EXTENSION_ORIGIN)) await open.close();
  await waitForNoPageAt(browser, EXTENSION_ORIGIN);
  await over.bringToFront();
  await over.triggerExtensionAction(extension);
  return waitForPageAt(browser, EXTENSION_ORIGIN);
}
