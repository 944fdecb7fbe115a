import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CHROMIUM_STORES,
  chromiumRedirectUrl,
  FIREFOX,
  STORE_IDS,
  UNPACKED_CHROMIUM,
} from '../../../scripts/build/extension-ids.ts';

const ROOT = join(import.meta.dirname, '../../..');
const printed = execFileSync(process.execPath, ['scripts/redirect-urls.ts'], { cwd: ROOT, encoding: 'utf8' });
const [known = '', unknown = ''] = printed.split('Not known yet');

test('`npm run redirect-urls` prints the URLs for development and for Firefox, each with its host', () => {
  for (const { redirectUrl } of [UNPACKED_CHROMIUM, FIREFOX]) {
    expect(known).toContain(`  ${redirectUrl}  (`);
    expect(known).toContain(`  ${new URL(redirectUrl).hostname}  (`);
  }
});

test.each(Object.entries(CHROMIUM_STORES))(
  'and for the store of %s (%s) the one that its id makes, or that there is no id so far',
  (browser, store) => {
    const id = Object.entries(STORE_IDS).find(([name]) => name === browser)?.[1] ?? null;
    if (id === null) expect(unknown).toContain(store);
    else expect(known).toContain(`  ${chromiumRedirectUrl(id)}  (${store})`);
  },
);
