import type { Page } from 'puppeteer-core';

const alone = new WeakSet<Page>();

/** Remembers that a page has a window of its own: it is always drawn, and nothing brings it to the front. */
export function noteOwnWindow(page: Page): void {
  alone.add(page);
}

/** Brings a page to the front of its window's tabs, unless it is the only one there. */
export async function bringIntoView(page: Page): Promise<void> {
  if (!alone.has(page)) await page.bringToFront();
}
