import type { Browser, Page } from 'puppeteer-core';
import { waitForWorker } from './worker.ts';

/**
 * Lets the background worker note which windows it brings to the front, until it is killed. A headless browser has no
 * window in front: there the wish is all that can be seen, and it is still carried out.
 */
export async function watchWindowFocus(browser: Browser): Promise<void> {
  const worker = await waitForWorker(browser);
  await worker.evaluate(noteFocusedWindows);
}

/** See ../window-focus.ts. Of the tabs in a window only the one in front is drawn. */
export async function wasBroughtToFront(browser: Browser, page: Page): Promise<boolean> {
  const worker = await waitForWorker(browser);
  const focused = await worker.evaluate(() => globalThis.focusedWindows ?? []);
  if (String(focused.at(-1)) !== (await page.windowId())) return false;
  return page.evaluate(() => document.visibilityState === 'visible');
}

declare global {
  var focusedWindows: number[] | undefined;
}

/** Runs in the worker. Chromium gives the same API under two names, each with functions of its own. */
function noteFocusedWindows(): void {
  const focusedWindows: number[] = [];
  globalThis.focusedWindows = focusedWindows;
  const namespaces: (typeof chrome | undefined)[] = [chrome, 'browser' in globalThis ? browser : undefined];
  for (const windows of new Set(namespaces.map((namespace) => namespace?.windows))) {
    if (windows === undefined) continue;
    const update = windows.update.bind(windows);
    const noteAndUpdate = (id: number, change: chrome.windows.UpdateInfo) => {
      if (change.focused) focusedWindows.push(id);
      return update(id, change);
    };
    Object.assign(windows, { update: noteAndUpdate });
  }
}
