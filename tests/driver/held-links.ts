import type { Browser } from 'puppeteer-core';
import { LINKS_ITEM } from '../../utils/link/link-store.ts';
import { openExtensionPage } from './extension-page.ts';

/**
 * Keeps the worker from changing any link, and so from answering whoever asked for it, until `letGo` is called: it waits for
 * the lock that the extension's own changes take in turn.
 */
export async function holdLinks(browser: Browser): Promise<{ letGo(): Promise<void> }> {
  const page = await openExtensionPage(browser);
  await page.evaluate(
    (name) =>
      new Promise<void>((taken) => {
        void navigator.locks.request(name, () => {
          taken();
          // Until the page is closed.
          return new Promise<never>(() => undefined);
        });
      }),
    LINKS_ITEM,
  );
  return { letGo: () => page.close() };
}
