// @ts-check
import { accessSync, constants } from 'node:fs';
import { browserPlaces } from './browser-places.mjs';
import { aptAccessHere, installDebianPackages } from './debian-packages.mjs';
import { SetupError } from './setup-error.mjs';

const WHAT_TO_INSTALL =
  'No browser was found: install Chromium, Google Chrome, Microsoft Edge or Yandex Browser, or name its program in the variable CHROME_PATH.';

/**
 * Where to get the browser from.
 *
 * @typedef {{ kind: 'found', path: string }
 *   | { kind: 'install', access: 'as-root' | 'with-sudo' }
 *   | { kind: 'tell', sentence: string }} BrowserSource
 */

/**
 * @param {object} machine
 * @param {string} machine.platform
 * @param {Readonly<Record<string, string | undefined>>} machine.env
 * @param {(path: string) => boolean} machine.isProgram whether a program stands at a path
 * @param {() => import('./debian-packages.mjs').AptAccess} machine.aptAccess asked only if nothing was found
 * @returns {BrowserSource}
 */
export function browserSource({ platform, env, isProgram, aptAccess }) {
  const chosen = env['CHROME_PATH'];
  if (chosen) {
    // Somebody who names a browser wants that one and no other.
    if (isProgram(chosen)) return { kind: 'found', path: chosen };
    return { kind: 'tell', sentence: `CHROME_PATH names ${chosen}, but there is no program.` };
  }
  const path = browserPlaces(platform, env).find(isProgram);
  if (path !== undefined) return { kind: 'found', path };
  const access = aptAccess();
  return access === 'no' ? { kind: 'tell', sentence: WHAT_TO_INSTALL } : { kind: 'install', access };
}

/** @param {string} path */
function isProgramHere(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the browser that the tests and `npm start` drive.
 *
 * @returns {string} path of its program
 * @throws {SetupError} if there is none; the set-up of `npm test` and `npm start` would have brought one if it can
 */
export function findBrowser() {
  const source = browserSource({
    platform: process.platform,
    env: process.env,
    isProgram: isProgramHere,
    aptAccess: () => 'no',
  });
  if (source.kind === 'found') return source.path;
  throw new SetupError(source.kind === 'tell' ? source.sentence : WHAT_TO_INSTALL);
}

/**
 * Finds a browser, and installs Debian's Chromium where there is none and that is possible.
 *
 * @throws {SetupError}
 */
export function ensureBrowser() {
  const source = browserSource({
    platform: process.platform,
    env: process.env,
    isProgram: isProgramHere,
    aptAccess: aptAccessHere,
  });
  if (source.kind === 'install') {
    console.log('Browser: installing Chromium with apt-get, because none was found.');
    installDebianPackages(source.access, ['chromium']);
  }
  // Judged by what is there now, not by what apt-get said.
  console.log(`Browser: ${findBrowser()}`);
}
