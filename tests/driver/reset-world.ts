import type { Browser } from 'puppeteer-core';
import type { Stand } from '../stand/stand.ts';
import { driverOf } from './engine-driver.ts';
import { inExtensionPage, keptExtensionPage } from './extension-page.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import { forgetPresses } from './press-count.ts';
import { killWorker } from './worker.ts';

/**
 * Leaves a stand and a browser as they are after the installation: no page, no cookie, nothing stored, no fault. The
 * worker goes first: whatever it was waiting for must not be written after the storage is empty.
 */
export async function resetWorld({
  stand,
  launched: { browser },
}: {
  readonly stand: Pick<Stand, 'hostNames' | 'reset'>;
  readonly launched: Pick<LaunchedBrowser, 'browser'>;
}): Promise<void> {
  await closePages(browser);
  await killWorker(browser);
  await inExtensionPage(browser, (page) => page.evaluate(clearExtensionStorage));
  await driverOf(browser).clearSiteData(browser, stand.hostNames);
  forgetPresses(browser);
  stand.reset();
}

async function closePages(browser: Browser): Promise<void> {
  const kept = keptExtensionPage(browser);
  const others = (await browser.pages()).filter((page) => page !== kept);
  // A window may close itself meanwhile.
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
}

/** Runs in a page of the extension. */
async function clearExtensionStorage(): Promise<void> {
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
}
