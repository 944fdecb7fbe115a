// @ts-check
import { posix, win32 } from 'node:path';

/**
 * How the programs of one engine are named and where they stand. The first of a list is the one that the tests know best.
 *
 * @typedef {object} BrowserNames
 * @property {readonly string[]} linuxCommands names in the folders of $PATH
 * @property {readonly string[]} linuxFiles
 * @property {readonly (readonly [app: string, program: string])[]} macApps
 * @property {readonly string[]} windowsFiles below the folders for programs
 */

/** @type {BrowserNames} */
const CHROMIUM = {
  linuxCommands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'yandex-browser',
    'yandex-browser-stable',
  ],
  linuxFiles: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/yandex/browser/yandex_browser',
  ],
  macApps: [
    ['Chromium', 'Chromium'],
    ['Google Chrome', 'Google Chrome'],
    ['Microsoft Edge', 'Microsoft Edge'],
    ['Yandex', 'Yandex'],
  ],
  windowsFiles: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Yandex\\YandexBrowser\\Application\\browser.exe',
  ],
};

/** @type {BrowserNames} */
const FIREFOX = {
  linuxCommands: ['firefox-esr', 'firefox'],
  linuxFiles: ['/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
  macApps: [
    ['Firefox', 'firefox'],
    ['Firefox Developer Edition', 'firefox'],
  ],
  windowsFiles: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Where the browsers of an engine usually stand, the best first.
 *
 * @param {BrowserNames} names
 * @param {string} platform as `process.platform` names it
 * @param {Readonly<Record<string, string | undefined>>} env environment variables
 * @returns {string[]} absolute paths of programs that may or may not exist
 */
function places(names, platform, env) {
  switch (platform) {
    case 'win32': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
      return names.windowsFiles.flatMap((file) =>
        roots.flatMap((root) => (root ? [win32.join(root, file)] : [])),
      );
    }
    case 'darwin': {
      const roots = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
      return names.macApps.flatMap(([app, program]) =>
        roots.map((root) => posix.join(root, `${app}.app/Contents/MacOS/${program}`)),
      );
    }
    default: {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
      const commands = names.linuxCommands.flatMap((name) =>
        folders.map((folder) => posix.join(folder, name)),
      );
      // A snap sees neither the project's folder nor the profile that a test makes for it, so it comes last.
      const isSnap = (/** @type {string} */ path) => path.startsWith('/snap/');
      return [...commands.filter((path) => !isSnap(path)), ...names.linuxFiles, ...commands.filter(isSnap)];
    }
  }
}

/**
 * What set-up knows of the browsers of each engine.
 *
 * @type {Readonly<Record<import('./browser.mjs').Engine, {
 *   variable: string,
 *   debianPackage: string,
 *   names: string,
 *   placesOn: (platform: string, env: Readonly<Record<string, string | undefined>>) => string[],
 * }>>}
 */
export const BROWSER_KINDS = {
  chromium: {
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    names: 'Chromium, Google Chrome, Microsoft Edge or Yandex Browser',
    placesOn: (platform, env) => places(CHROMIUM, platform, env),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    names: 'Firefox',
    placesOn: (platform, env) => places(FIREFOX, platform, env),
  },
};
