import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Everything that the Firefox build is made from, and what tells of it. Tests and the stand are no part of any build. */
const SOURCES = [
  'assets',
  'components',
  'entrypoints',
  'locales',
  'scripts/build',
  'utils',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'PRIVACY.md',
  'docs/dependencies.md',
] as const;

/** What the build asks of its environment. Neither is a secret: both stand in the extension that everybody gets. */
const SETTINGS = ['WXT_VKID_APP_ID', 'WXT_VKID_REDIRECT_URL'] as const;

/**
 * Gathers what Mozilla's reviewers rebuild the Firefox package from: the sources, the settings that this build was made
 * with, as a file that the build reads by itself, and directions.
 *
 * @param folder is emptied first
 */
export async function gatherSources(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const path of SOURCES) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  const settings = SETTINGS.flatMap((name) => (env[name] ? [`${name}=${env[name]}\n`] : []));
  await writeFile(join(folder, '.env'), settings.join(''));
  await cp(join(import.meta.dirname, 'SOURCES.md'), join(folder, 'README.md'));
}
