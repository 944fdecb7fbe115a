import type { Browser } from 'puppeteer-core';
import { inNewPage } from '../bench-browser.ts';
import { originOf, TAB_SELECTORS } from '../variants/variant.ts';

/** How late the tab was, in painted frames. */
export interface TabFrames {
  /** From the frame that first showed the site's navigation to the one that showed the tab; 0 is the same one. */
  readonly afterNavigation: number;
  /** From the page's taking its navigation away and putting another in its place to the frame with the tab again. */
  readonly afterWipe: number;
}

/** Loads a page of ours and counts frames. */
export async function measureTabFrames(browser: Browser, slowdown: number): Promise<TabFrames> {
  return inNewPage(browser, slowdown, async (page) => {
    await page.evaluateOnNewDocument(installFrameCounter, TAB_SELECTORS.ours ?? '');
    await page.goto(`${originOf('ours')}/schedule`);
    await page.waitForFunction(() => window.benchFrames.tab !== null);
    const afterNavigation = await page.evaluate(() => {
      const { navigation, tab } = window.benchFrames;
      return (tab ?? 0) - (navigation ?? 0);
    });
    const afterWipe = await page.evaluate(async () => {
      const frames = window.benchFrames;
      // From the middle of a frame, where a site's own work ends up.
      await new Promise(requestAnimationFrame);
      Object.assign(frames, { count: 0, navigation: null, tab: null });
      window.diaryStand.rerenderNavigation();
      await new Promise<void>((resolve) => frames.follow(resolve));
      return (frames.tab ?? 0) - 1;
    });
    return { afterNavigation, afterWipe };
  });
}

interface BenchFrames {
  /** Frames painted so far. */
  count: number;
  /** Number of the first frame that showed the navigation, and the tab. */
  navigation: number | null;
  tab: number | null;
  follow(done: () => void): void;
}

declare global {
  interface Window {
    benchFrames: BenchFrames;
    /** The stand's own hook in its diary. */
    diaryStand: { rerenderNavigation(): void };
  }
}

/** Runs in the page before its own scripts, and looks after each frame at what it painted. */
function installFrameCounter(tabSelector: string): void {
  const channel = new MessageChannel();
  const frames: BenchFrames = {
    count: 0,
    navigation: null,
    tab: null,
    follow(done) {
      channel.port1.onmessage = () => {
        frames.count += 1;
        if (document.querySelector('nav a')) frames.navigation ??= frames.count;
        if (document.querySelector(tabSelector)) frames.tab ??= frames.count;
        if (frames.tab === null) next();
        else done();
      };
      // A task that is posted before a frame is painted comes after it.
      const next = () => requestAnimationFrame(() => channel.port2.postMessage(null));
      next();
    },
  };
  window.benchFrames = frames;
  frames.follow(() => undefined);
}
