import type { EngineDriver } from '../engine-driver.ts';
import { pagesAt } from '../opened-page.ts';
import { accessibleText } from './accessible-text.ts';
import { saveDownloadsIn } from './downloads.ts';
import { EXTENSION_ORIGIN } from './extension-origin.ts';
import { launchChromium } from './launch.ts';
import { installForPrivateWindows, openPrivatePage } from './private-windows.ts';
import { breakSignInWindow } from './sign-in-window.ts';
import { clearSiteData } from './site-data.ts';
import { openToolbarPopup } from './toolbar-popup.ts';
import { wasBroughtToFront, watchWindowFocus } from './window-focus.ts';
import { killWorker, whileWorkerIsOffline } from './worker.ts';

/** Drives Chromium, Chrome, Edge or Yandex Browser over the DevTools protocol. */
export const chromiumDriver: EngineDriver = {
  engine: 'chromium',
  traits: {
    authorizeRequests: 1,
    scriptsOutliveUpdate: true,
    watchesSight: true,
    countsCalls: true,
    tellsOfFailedPage: true,
    hostsCanBeTaken: false,
  },
  launch: launchChromium,
  extensionOrigin: async () => EXTENSION_ORIGIN,
  goToExtensionPage: async (page, path) => void (await page.goto(`${EXTENSION_ORIGIN}${path}`)),
  findExtensionPage: async (browser, path) =>
    (await pagesAt(browser, EXTENSION_ORIGIN)).find((page) => new URL(page.url()).pathname === path),
  // puppeteer asks the browser's own accessibility tree, which knows no borders of shadow roots.
  findByAccessibleName: (page, name, role) => page.$$(`aria/${name}[role="${role}"]`),
  findLiveRegions: async (page) => [
    ...(await page.$$('aria/[role="status"]')),
    ...(await page.$$('aria/[role="alert"]')),
  ],
  accessibleText,
  openToolbarPopup,
  installForPrivateWindows,
  openPrivatePage,
  saveDownloadsIn,
  clearSiteData,
  killWorker,
  whileOffline: whileWorkerIsOffline,
  breakSignInWindow,
  giveKeyboard: (page) => page.bringToFront(),
  watchWindowFocus,
  wasBroughtToFront,
};
