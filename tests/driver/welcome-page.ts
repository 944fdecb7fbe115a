import type { Browser, Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';
import { eventually } from './eventually.ts';

/** Waits for the page with the first steps, which opens by itself when the extension was installed. */
export async function waitForWelcomePage(browser: Browser): Promise<Page> {
  return eventually('the first steps', () => driverOf(browser).findExtensionPage(browser, '/welcome.html'));
}

/** Closes the first steps, as a person does who knows them: the other pages are in front from the start. */
export async function closeWelcomePage(browser: Browser): Promise<void> {
  await (await waitForWelcomePage(browser)).close();
}
