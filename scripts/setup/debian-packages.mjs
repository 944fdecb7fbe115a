// @ts-check
import { read, run } from './run.mjs';

/** How this process may install Debian packages: as it is, through sudo, or not at all.
 *
 * @typedef {'as-root' | 'with-sudo' | 'no'} AptAccess
 */

/**
 * @param {{ platform: string, isRoot: boolean, hasAptGet: boolean, hasSudo: boolean }} machine
 * @returns {AptAccess}
 */
export function aptAccess({ platform, isRoot, hasAptGet, hasSudo }) {
  if (platform !== 'linux' || !hasAptGet) return 'no';
  if (isRoot) return 'as-root';
  return hasSudo ? 'with-sudo' : 'no';
}

/** @returns {AptAccess} for the machine and the person that run this */
export function aptAccessHere() {
  return aptAccess({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasAptGet: read('apt-get', ['--version']) !== undefined,
    hasSudo: read('sudo', ['--version']) !== undefined,
  });
}

/**
 * Installs Debian packages without a question. Waits for another apt to finish, and mends an installation that was
 * broken off before.
 *
 * @param {AptAccess} access
 * @param {readonly string[]} names
 * @returns {boolean} whether it worked
 */
export function installDebianPackages(access, names) {
  if (access === 'no') return false;
  /** @param {readonly string[]} command */
  const asRoot = (command) => {
    const [program = '', ...args] = ['env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    if (access === 'as-root') return run(program, args);
    // Without a terminal sudo could only wait for a password for ever.
    return run('sudo', [...(process.stdin.isTTY ? [] : ['-n']), program, ...args]);
  };
  const aptGet = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  const install = () => asRoot([...aptGet, 'install', '--no-install-recommends', ...names]);
  // Lists that are partly out of reach may still hold what is wanted: the installation tells.
  asRoot([...aptGet, 'update']);
  return install() || (asRoot(['dpkg', '--configure', '-a']) && install());
}
