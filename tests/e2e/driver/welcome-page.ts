import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { waitForPageAt } from './opened-page.ts';

/** Waits for the page with the first steps, which opens by itself when the extension was installed. */
export async function waitForWelcomePage(browser: Browser): Promise<Page> {
  return waitForPageAt(browser, `chrome-extension://${UNPACKED_CHROMIUM.id}`);
}

/** Closes the first steps, as a person does who knows them: the other pages are in front from the start. */
export async function closeWelcomePage(browser: Browser): Promise<void> {
  await (await waitForWelcomePage(browser)).close();
}
