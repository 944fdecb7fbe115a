import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';

/**
 * Does something in a page of the extension, with its storage in reach. The page has no script of its own: opening it
 * wakes no worker and changes nothing.
 */
export async function inExtensionPage<Result>(
  browser: Browser,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.goto(`chrome-extension://${UNPACKED_CHROMIUM.id}/manifest.json`);
    return await task(page);
  } finally {
    await page.close();
  }
}
