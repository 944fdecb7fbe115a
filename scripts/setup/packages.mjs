// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, run } from './run.mjs';
import { SetupError } from './setup-error.mjs';

export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that package.json pins: the tools need a newer one than many machines have. */
export const PINNED_NODE = join(
  PROJECT_ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * What npm notes of one package, in package-lock.json and in node_modules/.package-lock.json.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 */

/**
 * Tells whether what is installed is what package-lock.json asks for. Optional packages may be missing: they are
 * for other systems.
 *
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 * @param {(path: string) => boolean} isThere whether the folder of an installed package exists
 * @returns {string | undefined} the first difference in words; undefined if there is none
 */
export function packageDifference(wanted, installed, isThere) {
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined) {
      if (optional) continue;
      return `${path} is not installed`;
    }
    if (found.version !== version || found.integrity !== integrity) return `${path} has another version`;
    if (!isThere(path)) return `${path} is gone`;
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined);
  return extra === undefined ? undefined : `${extra} is no longer wanted`;
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, LockedPackage> | undefined} its `packages`; undefined if it is not there or is broken
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} why the packages must be installed; undefined if they need not be */
function whatIsMissing() {
  const installed = readLock(join(PROJECT_ROOT, 'node_modules/.package-lock.json'));
  // npm writes this file last, so without it an installation was never finished.
  if (installed === undefined) return 'they are not installed';
  const wanted = readLock(join(PROJECT_ROOT, 'package-lock.json')) ?? {};
  const difference = packageDifference(wanted, installed, (path) => existsSync(join(PROJECT_ROOT, path)));
  if (difference !== undefined) return difference;
  return read(PINNED_NODE, ['--version']) === undefined ? 'the pinned Node does not run' : undefined;
}

/** Installs the npm packages where node_modules is absent, unfinished or other than package-lock.json says. */
export function ensurePackages() {
  const reason = whatIsMissing();
  if (reason === undefined) {
    console.log('Packages: up to date.');
    return;
  }
  console.log(`Packages: installing with npm ci, because ${reason}.`);
  // Development packages even with NODE_ENV=production; npm's own level of talk even under `npm --silent`.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const done = npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...args], { cwd: PROJECT_ROOT })
    : run('npm', args, { cwd: PROJECT_ROOT });
  const left = done ? whatIsMissing() : 'npm ci failed';
  if (left !== undefined) {
    throw new SetupError(
      `The packages could not be installed (${left}): see npm's message above, then try again.`,
    );
  }
}
