import type { Browser, Page } from 'puppeteer-core';
import { ChatsSurface } from './chats-surface.ts';
import { driverOf } from './engine-driver.ts';
import { notePress } from './press-count.ts';

/**
 * Presses the extension's button in the toolbar, over a tab, and resolves to the popup that it opens. As in front of a
 * person it closes itself as soon as another window comes to the front.
 */
export async function openPopup(browser: Browser, over: Page): Promise<ChatsSurface> {
  const url = over.url();
  const popup = await driverOf(browser).openToolbarPopup(browser, over);
  notePress(browser, { url, label: 'the toolbar’s button' });
  return new ChatsSurface(popup);
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
  await driverOf(page.browser()).goToExtensionPage(page, '/popup.html');
  return new ChatsSurface(page);
}
