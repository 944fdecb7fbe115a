// @ts-check
import { accessSync, constants } from 'node:fs';
import { BROWSER_KINDS } from './browser-places.mjs';
import { aptAccessHere, installDebianPackages } from './debian-packages.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * The engines that the extension is tested in.
 *
 * @typedef {'chromium' | 'firefox'} Engine
 */

/**
 * Where to get a browser from.
 *
 * @typedef {{ kind: 'found', path: string }
 *   | { kind: 'install', access: 'as-root' | 'with-sudo' }
 *   | { kind: 'tell', sentence: string }} BrowserSource
 */

/**
 * @param {Engine} engine
 * @param {object} machine
 * @param {string} machine.platform
 * @param {Readonly<Record<string, string | undefined>>} machine.env
 * @param {(path: string) => boolean} machine.isProgram whether a program stands at a path
 * @param {() => import('./debian-packages.mjs').AptAccess} machine.aptAccess asked only if nothing was found
 * @returns {BrowserSource}
 */
export function browserSource(engine, { platform, env, isProgram, aptAccess }) {
  const { variable, placesOn, names } = BROWSER_KINDS[engine];
  const chosen = env[variable];
  if (chosen) {
    // Somebody who names a browser wants that one and no other.
    if (isProgram(chosen)) return { kind: 'found', path: chosen };
    return { kind: 'tell', sentence: `${variable} names ${chosen}, but there is no program.` };
  }
  const path = placesOn(platform, env).find(isProgram);
  if (path !== undefined) return { kind: 'found', path };
  const access = aptAccess();
  if (access !== 'no') return { kind: 'install', access };
  const sentence = `No ${engine === 'firefox' ? 'Firefox' : 'browser'} was found: install ${names}, or name its program in the variable ${variable}.`;
  return { kind: 'tell', sentence };
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
 * @param {Engine} engine
 * @param {() => import('./debian-packages.mjs').AptAccess} aptAccess
 */
function browserSourceHere(engine, aptAccess) {
  return browserSource(engine, {
    platform: process.platform,
    env: process.env,
    isProgram: isProgramHere,
    aptAccess,
  });
}

/**
 * Finds the browser of an engine that the tests and `npm start` drive.
 *
 * @param {Engine} [engine]
 * @returns {string} path of its program
 * @throws {SetupError} if there is none; the set-up of `npm test` and `npm start` would have brought one if it can
 */
export function findBrowser(engine = 'chromium') {
  const source = browserSourceHere(engine, () => 'no');
  if (source.kind === 'found') return source.path;
  if (source.kind === 'tell') throw new SetupError(source.sentence);
  throw new Error('Nothing is installed where nothing may be');
}

/**
 * Finds a browser of each engine, and installs Debian's where there is none and that is possible.
 *
 * @param {readonly Engine[]} engines
 * @throws {SetupError}
 */
export function ensureBrowsers(engines) {
  /** @type {string[]} */
  const missing = [];
  /** @type {import('./debian-packages.mjs').AptAccess} */
  let access = 'no';
  for (const engine of engines) {
    const source = browserSourceHere(engine, aptAccessHere);
    if (source.kind !== 'install') continue;
    missing.push(BROWSER_KINDS[engine].debianPackage);
    access = source.access;
  }
  if (missing.length > 0) {
    console.log(`Browsers: installing ${missing.join(' and ')} with apt-get, because none was found.`);
    installDebianPackages(access, missing);
  }
  // Judged by what is there now, not by what apt-get said.
  for (const engine of engines) console.log(`Browser: ${findBrowser(engine)}`);
}
