import type { Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';
import { eventually } from './eventually.ts';

/**
 * All that a screen reader would read on a page, in its order, a line for each run of text. Unlike the DOM it holds
 * the text in closed shadow roots too, and leaves out what is hidden.
 */
export function accessibleText(page: Page): Promise<string> {
  return driverOf(page.browser()).accessibleText(page);
}

/** Waits until a page shows a text, or one that fits a pattern. Resolves to the page's whole text. */
export async function waitForText(page: Page, wanted: string | RegExp): Promise<string> {
  let text = '';
  try {
    return await eventually(`the text ${wanted}`, async () => {
      text = await accessibleText(page);
      const found = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
      return found ? text : undefined;
    });
  } catch (error) {
    throw new Error(`The text ${wanted} did not come up on ${page.url()}. It shows:\n${text}`, {
      cause: error,
    });
  }
}
