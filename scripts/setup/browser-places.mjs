// @ts-check
import { posix, win32 } from 'node:path';

/** Names under which Linux browsers stand in the folders of $PATH. Chromium first: it is what the tests know best. */
const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'yandex-browser',
  'yandex-browser-stable',
];

const LINUX_FILES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/yandex/browser/yandex_browser',
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Yandex'];

const WINDOWS_FILES = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Yandex\\YandexBrowser\\Application\\browser.exe',
];

/**
 * Where Chromium, Chrome, Edge and Yandex Browser usually stand, the best first.
 *
 * @param {string} platform as `process.platform` names it
 * @param {Readonly<Record<string, string | undefined>>} env environment variables
 * @returns {string[]} absolute paths of programs that may or may not exist
 */
export function browserPlaces(platform, env) {
  switch (platform) {
    case 'win32': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
      return WINDOWS_FILES.flatMap((file) => roots.flatMap((root) => (root ? [win32.join(root, file)] : [])));
    }
    case 'darwin': {
      const roots = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
      return MAC_APPS.flatMap((app) =>
        roots.map((root) => posix.join(root, `${app}.app/Contents/MacOS/${app}`)),
      );
    }
    default: {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
      const commands = LINUX_COMMANDS.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
      // A snap sees neither the project's folder nor the profile that a test makes for it, so it comes last.
      const isSnap = (/** @type {string} */ path) => path.startsWith('/snap/');
      return [...commands.filter((path) => !isSnap(path)), ...LINUX_FILES, ...commands.filter(isSnap)];
    }
  }
}
