// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Runs a program and lets the person see what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {boolean} whether it exists and ended with exit code 0
 */
export function run(program, args, options = {}) {
  // npm and its kind are .cmd files on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && !program.endsWith('.exe');
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], shell, ...options });
  return status === 0;
}

/**
 * Runs a program and takes what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | undefined} its standard output; undefined if it does not exist or failed
 */
export function read(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
