import type { Browser } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/**
 * Makes the browser refuse to show its sign-in window (`identity.launchWebAuthFlow`), until its background worker ends.
 *
 * @returns what it says of that to developers
 */
export function breakSignInWindow(browser: Browser): Promise<string> {
  return driverOf(browser).breakSignInWindow(browser);
}
