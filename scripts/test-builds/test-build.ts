import { join } from 'node:path';
import { EXTENSION_APP, OWN_REDIRECT_APP } from '../../tests/stand/people.ts';
import type { Engine } from '../setup/browser.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Browser names of WXT, by the engine that they stand for here. */
export const WXT_BROWSERS = { chromium: 'chrome', firefox: 'firefox' } as const satisfies Record<
  Engine,
  string
>;

/** Production builds of the extension for the tests. They differ from those that ship in the owner's settings alone. */
export interface TestBuild {
  /** Folders below `.output`, beside the developer's own `chrome-mv3` and `firefox-mv3`. */
  readonly folderNames: Readonly<Record<Engine, string>>;
  /** Absolute paths of the unpacked extension. */
  readonly dirs: Readonly<Record<Engine, string>>;
  /** `WXT_VKID_APP_ID` of the build. */
  readonly appId: string;
  /** `WXT_VKID_REDIRECT_URL` of the build; empty for the browser's own. */
  readonly redirectUrl: string;
}

function testBuild(name: string, appId: string, redirectUrl = ''): TestBuild {
  const folderNames = {
    chromium: `${WXT_BROWSERS.chromium}-mv3-${name}`,
    firefox: `${WXT_BROWSERS.firefox}-mv3-${name}`,
  };
  const dirs = {
    chromium: join(ROOT, '.output', folderNames.chromium),
    firefox: join(ROOT, '.output', folderNames.firefox),
  };
  return { folderNames, dirs, appId, redirectUrl };
}

/** The builds that `npm test` makes, by the name that scripts/test-builds/main.ts takes. */
export const TEST_BUILDS = {
  stand: testBuild('for-stand', EXTENSION_APP.id),
  'without-app-id': testBuild('without-app-id', ''),
  'own-redirect': testBuild('own-redirect', OWN_REDIRECT_APP.id, OWN_REDIRECT_APP.redirectUrls[0]),
} as const satisfies Record<string, TestBuild>;
