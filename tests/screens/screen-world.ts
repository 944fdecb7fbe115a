import type { Browser } from 'puppeteer-core';
import type { Engine } from '../../scripts/setup/browser.mjs';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { closeWithWorker } from '../driver/close-with-worker.ts';
import { launchScreenBrowser } from './screen-browser.ts';
import { type ScreenSite, startScreenSite } from './screen-site.ts';
import { ScreenViewer } from './screen-viewer.ts';

/** The engines that the screens are opened in. */
export const ENGINES = ['chromium', 'firefox'] as const satisfies readonly Engine[];

const browsers = new Map<Engine, Promise<Browser>>();
const sites = new Map<Engine, Promise<ScreenSite>>();

/** Opens a window for the screens of the test build, in the one browser of an engine that all files share. */
export async function openViewer(engine: Engine): Promise<ScreenViewer> {
  const browser = browsers.get(engine) ?? launchScreenBrowser(engine);
  const site = sites.get(engine) ?? startScreenSite(TEST_BUILDS.stand.dirs[engine]);
  browsers.set(engine, browser);
  sites.set(engine, site);
  return ScreenViewer.open(await browser, await site);
}

closeWithWorker(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  for (const site of sites.values()) await (await site).stop();
});
