import { join } from 'node:path';
import { build } from 'wxt';
import { plainLogger } from '../build-log/plain-logger.ts';
import { withoutSpinner } from '../build-log/without-spinner.ts';
import type { Engine } from '../setup/browser.mjs';
import { type TestBuild, WXT_BROWSERS } from './test-build.ts';

/** Makes a build for the tests with WXT, from wxt.config.ts as it is. Rejects if WXT does. */
export async function makeTestBuild(
  { folderNames, appId, redirectUrl }: TestBuild,
  engine: Engine = 'chromium',
): Promise<void> {
  // The environment outweighs the .env files, so that the owner's own app does not get in.
  process.env['WXT_VKID_APP_ID'] = appId;
  process.env['WXT_VKID_REDIRECT_URL'] = redirectUrl;
  const folder = folderNames[engine];
  const isWatched = process.stdout.isTTY;
  await withoutSpinner(() =>
    build({
      root: join(import.meta.dirname, '../..'),
      browser: WXT_BROWSERS[engine],
      mode: 'production',
      outDirTemplate: folder,
      ...(isWatched ? {} : { logger: plainLogger }),
    }),
  );
  if (!isWatched) console.log(`Built .output/${folder}.`);
}
