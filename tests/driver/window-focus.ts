import type { Browser, Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/** Begins to note which windows the extension brings to the front; to be called while nothing is under way. */
export function watchWindowFocus(browser: Browser): Promise<void> {
  return driverOf(browser).watchWindowFocus(browser);
}

/** Whether the window that the extension brought to the front last is the one of a page, with this page in front of its tabs. */
export function wasBroughtToFront(browser: Browser, page: Page): Promise<boolean> {
  return driverOf(browser).wasBroughtToFront(browser, page);
}
