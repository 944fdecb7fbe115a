import type { Browser } from 'puppeteer-core';
import { inNewPage } from '../bench-browser.ts';
import { recordTrace } from '../trace/record-trace.ts';
import { type ScriptTime, scriptTime } from '../trace/script-time.ts';
import type { VariantName } from '../variants/variant.ts';
import { isExtensionScript, loadAndSettle } from './page-load.ts';

/** Ten minutes, in milliseconds. */
const TEN_MINUTES = 600_000;

/**
 * What scripts of extensions do in the ten minutes after a page has settled. The minutes are the page's own: its
 * virtual time runs ahead as long as nothing is left to do, so every timer of ten minutes fires.
 */
export async function measureQuiet(browser: Browser, variant: VariantName): Promise<ScriptTime> {
  return inNewPage(browser, 1, async (page) => {
    await loadAndSettle(page, variant, 1, '/schedule');
    await page.evaluate(() => {
      const clock = () => {
        document.documentElement.dataset['minutes'] = String(
          1 + Number(document.documentElement.dataset['minutes'] ?? 0),
        );
      };
      setInterval(clock, 60_000);
    });
    const session = await page.createCDPSession();
    const events = await recordTrace(page, async () => {
      const passed = new Promise<void>((resolve) => {
        session.once('Emulation.virtualTimeBudgetExpired', () => resolve());
      });
      await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: TEN_MINUTES });
      await passed;
    });
    const minutes = await page.$eval('html', (html) => Number(html.dataset['minutes']));
    if (minutes < 9) throw new Error(`The page lived through ${minutes} minutes, not ten`);
    return scriptTime(events, isExtensionScript);
  });
}
