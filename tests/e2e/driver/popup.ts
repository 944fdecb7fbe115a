import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { ChatsSurface } from './chats-surface.ts';
import { pagesAt, waitForNoPageAt, waitForPageAt } from './opened-page.ts';

const EXTENSION_ORIGIN = `chrome-extension://${UNPACKED_CHROMIUM.id}`;

/**
 * Presses the extension's button in the toolbar, over a tab, and resolves to the popup that it opens. As in front of a
 * person it closes itself as soon as another window comes to the front; one that is still open is closed first,
 * because a press would only close it.
 */
export async function openPopup(browser: Browser, over: Page): Promise<ChatsSurface> {
  const extension = (await browser.extensions()).get(UNPACKED_CHROMIUM.id);
  if (extension === undefined) throw new Error('The extension is not loaded');
  for (const open of await pagesAt(browser, EXTENSION_ORIGIN)) await open.close();
  await waitForNoPageAt(browser, EXTENSION_ORIGIN);
  await over.bringToFront();
  await over.triggerExtensionAction(extension);
  return new ChatsSurface(await waitForPageAt(browser, EXTENSION_ORIGIN));
}

/** Opens the popup's page in a window of its own, where it stays open beside the diary and can be pictured. */
export async function openPopupInWindow(browser: Browser): Promise<ChatsSurface> {
  return showPopupIn(await browser.newPage({ type: 'window' }));
}

/** Opens the popup's page in a tab, where it can be pictured. A tab behind it is not drawn, nor can it be looked at. */
export async function openPopupInTab(browser: Browser): Promise<ChatsSurface> {
  return showPopupIn(await browser.newPage());
}

async function showPopupIn(page: Page): Promise<ChatsSurface> {
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  return new ChatsSurface(page);
}
