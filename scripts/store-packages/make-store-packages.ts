import { join } from 'node:path';
import { type InlineConfig, zip } from 'wxt';
import { CHROMIUM_STORES } from '../build/extension-ids.ts';
import { plainLogger } from '../build-log/plain-logger.ts';
import { withoutSpinner } from '../build-log/without-spinner.ts';
import { gatherSources } from './source-files.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Makes the package for each store, and the source archive from which Mozilla's reviewers rebuild theirs. WXT packs the
 * files in the order of their names and with no time, so that the same sources always make the same bytes.
 *
 * @param outDir folder below the project's, for the builds and their packages
 * @returns the paths of the packages
 */
export async function makeStorePackages(outDir: string): Promise<readonly string[]> {
  process.env['STORE_PACKAGE'] = 'yes';
  const packages: string[] = [];
  for (const browser of Object.keys(CHROMIUM_STORES)) {
    packages.push(...(await pack({ browser, outDir, zip: { zipSources: false } })));
  }
  const sourcesRoot = join(ROOT, outDir, 'sources');
  packages.push(
    ...(await pack({
      browser: 'firefox',
      outDir,
      // WXT itself would take the stand and leave the tests out, and knows nothing of the build's settings.
      hooks: { 'zip:sources:start': () => gatherSources(sourcesRoot, process.env) },
      zip: { zipSources: true, sourcesRoot, includeSources: ['**/*'], dotSources: true },
    })),
  );
  return packages;
}

/** Whoever calls for packages is told their names; WXT's own lists of them and of their files are left out. */
const pack = (config: InlineConfig): Promise<string[]> =>
  withoutSpinner(() => zip({ root: ROOT, logger: plainLogger, ...config }));
