import type { Browser, Page } from 'puppeteer-core';
import { contextOf } from './bidi.ts';
import { inBrowserWindow } from './browser-window.ts';

/** Whether a page is the selected tab of the window in front. Firefox tells it without having been watched. */
export async function isInFront(browser: Browser, page: Page): Promise<boolean> {
  return inBrowserWindow(
    browser,
    (context) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const selected = Services.focus.activeWindow?.gBrowser?.selectedBrowser;
      return selected !== undefined && NavigableManager.getIdForBrowser(selected) === context;
    },
    contextOf(page),
  );
}

/** Brings a page to the front and takes the keyboard away from the address bar, which has it in a new tab. */
export async function giveKeyboard(page: Page): Promise<void> {
  await page.bringToFront();
  await inBrowserWindow(
    page.browser(),
    (context) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      NavigableManager.getBrowserById(context)?.focus();
    },
    contextOf(page),
  );
}
