import type { Browser, Page } from 'puppeteer-core';
import { inNewPage } from '../bench-browser.ts';
import { recordTrace } from '../trace/record-trace.ts';
import { scriptTime } from '../trace/script-time.ts';
import { originOf, TAB_SELECTORS, type VariantName } from '../variants/variant.ts';

/** What one load of a diary page cost. */
export interface PageLoad {
  /** Milliseconds that scripts of extensions took until the page had settled. */
  readonly scriptMs: number;
  /** Bytes of the page's heap, after garbage was collected. */
  readonly heapBytes: number;
}

/** Milliseconds for which a page is watched after its navigation and its tab are there. */
const SETTLING_MS = 250;
/** The same for each time that the processor is slower. */
const SLOWER_SETTLING_MS = 100;

/** Loads a page and measures until it has settled. */
export async function measurePageLoad(
  browser: Browser,
  variant: VariantName,
  slowdown: number,
  path: string,
): Promise<PageLoad> {
  return inNewPage(browser, slowdown, async (page) => {
    const events = await recordTrace(page, () => loadAndSettle(page, variant, slowdown, path));
    const { milliseconds } = scriptTime(events, isExtensionScript);
    return { scriptMs: milliseconds, heapBytes: await heapBytes(page) };
  });
}

/** Whether an address is that of a script which an extension put into the page; its worker is another thing. */
export function isExtensionScript(url: string): boolean {
  return url.startsWith('chrome-extension://') && !url.endsWith('/background.js');
}

/** Goes to a page and waits until its navigation and the variant's tab are there, and some time more. */
export async function loadAndSettle(
  page: Page,
  variant: VariantName,
  slowdown: number,
  path: string,
): Promise<void> {
  await page.goto(originOf(variant) + path, { waitUntil: 'load' });
  await page.waitForSelector('nav a');
  const tab = TAB_SELECTORS[variant];
  if (tab !== null) await page.waitForSelector(tab);
  await page.evaluate(
    async (milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await new Promise((resolve) => requestIdleCallback(resolve));
    },
    SETTLING_MS + SLOWER_SETTLING_MS * (slowdown - 1),
  );
}

async function heapBytes(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
