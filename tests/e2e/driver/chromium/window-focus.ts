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

/** Whether the window that the worker brought to the front last is the one of a page. */
export async function wasBroughtToFront(browser: Browser, page: Page): Promise<boolean> {
  const worker = await waitForWorker(browser);
  const focused = await worker.evaluate(() => globalThis.focusedWindows ?? []);
  return String(focused.at(-1)) === (await page.windowId());
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
