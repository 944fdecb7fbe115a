import type { Browser, Target, WebWorker } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { eventually } from '../eventually.ts';
import { attachInTurn, closeSessions } from './attachments.ts';

function isWorker(target: Target): boolean {
  return (
    target.type() === 'service_worker' &&
    target.url().startsWith(`chrome-extension://${UNPACKED_CHROMIUM.id}/`)
  );
}

/** Waits for the extension's background worker, which a sleeping browser starts only when something is asked of it. */
export async function waitForWorker(browser: Browser): Promise<WebWorker> {
  return eventually('the background worker', async () => {
    const target = browser.targets().find(isWorker);
    return target && ((await attachInTurn(target, () => target.worker())) ?? undefined);
  });
}

/** Ends the background worker as the browser does after idling or under memory pressure. Resolves when it is gone. */
export async function killWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find(isWorker);
  if (target === undefined) return;
  const gone = new Promise<void>((resolve) => {
    const listen = (destroyed: Target): void => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', listen);
      resolve();
    };
    browser.on('targetdestroyed', listen);
  });
  const worker = await attachInTurn(target, () => target.worker());
  await worker?.close();
  await closeSessions(target);
  await gone;
}

/** Does something while the background worker believes that the browser has no connection. */
export async function whileWorkerIsOffline(browser: Browser, task: () => Promise<void>): Promise<void> {
  const target = browser.targets().find(isWorker);
  if (target === undefined) throw new Error('The background worker is asleep');
  const session = await attachInTurn(target, () => target.createCDPSession());
  try {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await task();
  } finally {
    // What a session emulates ends with it.
    await session.detach();
  }
}
