import type { Browser } from 'puppeteer-core';
import { waitForWorker } from './worker.ts';

/** None of the API's own messages, as one of a next version's may be. */
const UNKNOWN_MESSAGE = 'This computer has run out of windows';

/** See ../sign-in-window.ts. Nothing that a test may do makes Chromium itself refuse, so its API is replaced in the worker. */
export async function breakSignInWindow(browser: Browser): Promise<string> {
  const worker = await waitForWorker(browser);
  await worker.evaluate(refuseSignIns, UNKNOWN_MESSAGE);
  return UNKNOWN_MESSAGE;
}

/** Runs in the worker. Chromium gives the same API under two names, each with functions of its own. */
function refuseSignIns(message: string): void {
  const namespaces: (typeof chrome | undefined)[] = [chrome, 'browser' in globalThis ? browser : undefined];
  for (const identity of new Set(namespaces.map((namespace) => namespace?.identity))) {
    if (identity === undefined) continue;
    // Thrown and not rejected with: webextension-polyfill, where it is needed, waits for a callback and not for a promise.
    const launchWebAuthFlow = (): never => {
      throw new Error(message);
    };
    Object.assign(identity, { launchWebAuthFlow });
  }
}
