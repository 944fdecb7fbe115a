import { expect, test } from 'vitest';
import { aptAccess } from '../../../scripts/setup/debian-packages.mjs';

const debian = { platform: 'linux', hasAptGet: true, isRoot: false, hasSudo: false };

test.each([
  ['root installs Debian packages itself', { isRoot: true }, 'as-root'],
  ['others install them with sudo', { hasSudo: true }, 'with-sudo'],
  ['without either nothing is installed', {}, 'no'],
  ['without apt-get nothing is installed', { hasAptGet: false, isRoot: true }, 'no'],
  ['a Mac’s own apt-get is not meant', { platform: 'darwin', hasSudo: true }, 'no'],
])('%s', (_, difference, access) => {
  expect(aptAccess({ ...debian, ...difference })).toBe(access);
});
