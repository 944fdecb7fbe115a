// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { PINNED_NODE, PROJECT_ROOT } from './packages.mjs';

/**
 * Runs one of the project's TypeScript files on the pinned Node, with the packages' programs in $PATH. Ctrl+C and
 * SIGTERM are left to that process, so that it can tidy up; this one ends when it has ended.
 *
 * @param {string} file relative to the project's root
 * @param {readonly string[]} [args]
 * @returns {Promise<number>} its exit code
 */
export function runOnPinnedNode(file, args = []) {
  const path = [dirname(PINNED_NODE), join(PROJECT_ROOT, 'node_modules/.bin'), process.env['PATH']];
  const child = spawn(PINNED_NODE, [join(PROJECT_ROOT, file), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: 'inherit',
  });
  // A terminal sends Ctrl+C to both; a supervisor's SIGTERM reaches only this process.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
