import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { axeViolations } from './axe.ts';
import { ENGINES, launchLookBrowser } from './look-browser.ts';
import { type LookSite, startLookSite } from './look-site.ts';
import { ScreenViewer } from './open-screen.ts';
import { SCREENS } from './screens.ts';

const LOOKS = ENGINES.flatMap((engine) => (['light', 'dark'] as const).map((scheme) => ({ engine, scheme })));

describe.each(LOOKS)('axe-core finds nothing wrong in $engine, $scheme', ({ engine, scheme }) => {
  let site: LookSite;
  let browser: Browser;
  let viewer: ScreenViewer;

  beforeAll(async () => {
    site = await startLookSite(TEST_BUILDS.stand.dirs[engine]);
    browser = await launchLookBrowser(engine, scheme);
    viewer = await ScreenViewer.open(browser, site);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  test.each(SCREENS)('on the screen $name', async (screen) => {
    await viewer.show(screen, { scheme, language: 'ru', width: 1280 });
    const within = screen.surface === 'panel' ? '[data-chats-panel]' : 'html';
    expect(await axeViolations(viewer.page, within)).toEqual([]);
  });
});
