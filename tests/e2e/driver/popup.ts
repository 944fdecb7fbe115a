import type { Browser, Page } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { ChatsSurface } from './chats-surface.ts';
import { waitForPageAt } from './opened-page.ts';

const EXTENSION_ORIGIN = `chrome-extension://${UNPACKED_CHROMIUM.id}`;

/** Presses the extension's button in the toolbar, over a tab, and resolves to the popup that it opens. */
export async function openPopup(browser: Browser, over: Page): Promise<ChatsSurface> {
  const extension = (await browser.extensions()).get(UNPACKED_CHROMIUM.id);
  if (extension === undefined) throw new Error('The extension is not loaded');
  await over.bringToFront();
  await over.triggerExtensionAction(extension);
  return new ChatsSurface(await waitForPageAt(browser, EXTENSION_ORIGIN));
}

/** Opens the popup's page in a tab, where it stays open and can be pictured. */
export async function openPopupInTab(browser: Browser): Promise<ChatsSurface> {
  const page = await browser.newPage();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  return new ChatsSurface(page);
}
