import type { Browser } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/** Ends the background worker as the browser does after idling or under memory pressure. Resolves when it is gone. */
export function killWorker(browser: Browser): Promise<void> {
  return driverOf(browser).killWorker(browser);
}

/** Does something while the background worker believes that the browser has no connection. */
export function whileWorkerIsOffline(browser: Browser, task: () => Promise<void>): Promise<void> {
  return driverOf(browser).whileOffline(browser, task);
}
