import { join } from 'node:path';
import { EXTENSION_APP } from '../../tests/stand/people.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A production build of the extension for the tests. It differs from the one that ships in the app id alone. */
export interface TestBuild {
  /** Folder below `.output`, beside the developer's own `chrome-mv3`. */
  readonly folderName: string;
  /** Absolute path of the unpacked extension. */
  readonly dir: string;
  /** `WXT_VKID_APP_ID` of the build. */
  readonly appId: string;
}

function testBuild(folderName: string, appId: string): TestBuild {
  return { folderName, dir: join(ROOT, '.output', folderName), appId };
}

/** The builds that `npm test` makes, by the name that scripts/test-builds/main.ts takes. */
export const TEST_BUILDS = {
  stand: testBuild('chrome-mv3-for-stand', EXTENSION_APP.id),
  'without-app-id': testBuild('chrome-mv3-without-app-id', ''),
} as const satisfies Record<string, TestBuild>;
