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
/** What the command prints for a build with a redirect URL of its owner's own, or with none. */
const printedFor = (WXT_VKID_REDIRECT_URL: string): string =>
  execFileSync(process.execPath, ['scripts/redirect-urls.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WXT_VKID_REDIRECT_URL },
  });
const [known = '', unknown = ''] = printedFor('').split('Not known yet');

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

test('and for a build with a redirect URL of its owner’s own that one alone', () => {
  const printed = printedFor('https://school.example/vk-id');
  expect(printed.match(/^ {2}.*$/gm)).toEqual([
    '  https://school.example/vk-id  (WXT_VKID_REDIRECT_URL, all builds with it)',
    '  school.example  (WXT_VKID_REDIRECT_URL, all builds with it)',
  ]);
  expect(printed).not.toContain('Not known yet');
});
