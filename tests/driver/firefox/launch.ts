import puppeteer from 'puppeteer-core';
import { FIREFOX } from '../../../scripts/build/extension-ids.ts';
import { findBrowser } from '../../../scripts/setup/browser.mjs';
import { firefoxPreferences } from '../../stand/firefox-preferences.ts';
import { makeBrowserFolder } from '../browser-folder.ts';
import type { LaunchedBrowser, LaunchOptions } from '../engine-driver.ts';
import { watchConsoles } from './consoles.ts';

/** Starts a Firefox with the extension installed. Rejects if it does not start. */
export async function launchFirefox({
  stand,
  extensionDir,
  withoutPermission,
  withOpenRoots,
  keptIn,
  headless,
  viewport,
}: LaunchOptions): Promise<LaunchedBrowser> {
  const folder = await makeBrowserFolder(extensionDir, { withoutPermission, withOpenRoots, keptIn });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    userDataDir: folder.profileDir,
    acceptInsecureCerts: true,
    // An answer that never comes is told by its command's name, before the test's own limit tells of nothing but time.
    protocolTimeout: 40_000,
    headless,
    defaultViewport: viewport,
    handleSIGINT: headless,
    handleSIGTERM: headless,
    handleSIGHUP: headless,
    // For what no page can do or see: browser-window.ts.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...firefoxPreferences(stand), ...TESTED, ...(keptIn ? KEPT : {}) },
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await folder.remove();
  };
  try {
    const { problems, lines } = await watchConsoles(browser);
    if (folder.extensionDir !== null) {
      const id = await browser.installExtension(folder.extensionDir);
      if (id !== FIREFOX.id) throw new Error(`It was installed as ${id}`);
    }
    return { browser, problems, console: lines, close };
  } catch (error) {
    await close();
    throw new Error(`Firefox did not load the extension in ${extensionDir}`, { cause: error });
  }
}

/**
 * An add-on that is installed by WebDriver leaves the browser when it closes, and comes back with the next start. Nothing of
 * it is lost between the two, as with one that was installed from a store.
 */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** What a tested Firefox needs beyond finding the stand. */
const TESTED = {
  'intl.accept_languages': 'ru, en',
  'devtools.console.stdout.content': true,
  'browser.dom.window.dump.enabled': true,
  // A window that the extension opens is in front, headless too.
  'focusmanager.testmode': false,
  'browser.translations.enable': false,
  // Firefox's own question about a permission is answered with yes: no page can press its button.
  'extensions.webextOptionalPermissionPrompts': false,
};
