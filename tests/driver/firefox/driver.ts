import type { EngineDriver } from '../engine-driver.ts';
import { accessibleText } from './accessible-text.ts';
import { extensionOrigin, killBackground, whileOffline } from './background.ts';
import { saveDownloadsIn } from './downloads.ts';
import { findExtensionPage, goToExtensionPage } from './extension-page.ts';
import { launchFirefox } from './launch.ts';
import { findByAccessibleName, findLiveRegions } from './pressables.ts';
import { installForPrivateWindows, openPrivatePage } from './private-windows.ts';
import { breakSignInWindow } from './sign-in-window.ts';
import { clearSiteData } from './site-data.ts';
import { openToolbarPopup } from './toolbar-popup.ts';
import { giveKeyboard, isInFront } from './window-focus.ts';

/** Drives Firefox over WebDriver BiDi. */
export const firefoxDriver: EngineDriver = {
  engine: 'firefox',
  traits: {
    authorizeRequests: 2,
    scriptsOutliveUpdate: false,
    watchesSight: false,
    countsCalls: false,
    tellsOfFailedPage: false,
    hostsCanBeTaken: true,
  },
  launch: launchFirefox,
  extensionOrigin,
  goToExtensionPage,
  findExtensionPage,
  findByAccessibleName,
  findLiveRegions,
  accessibleText,
  openToolbarPopup,
  installForPrivateWindows,
  openPrivatePage,
  saveDownloadsIn,
  clearSiteData,
  killWorker: killBackground,
  whileOffline,
  breakSignInWindow,
  giveKeyboard,
  watchWindowFocus: async () => undefined,
  wasBroughtToFront: isInFront,
};
