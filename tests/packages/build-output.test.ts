import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUDGETS, WHOLE_BUDGET } from '../../scripts/build/budgets/budgets.ts';
import { gzipped } from '../../scripts/build/budgets/entry-weight.ts';
import { FIREFOX, UNPACKED_CHROMIUM } from '../../scripts/build/extension-ids.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';

/*
 * What the build may weigh, ask for and name. The build itself fails over a budget (scripts/build/budgets); here the
 * files that it left are weighed.
 */

for (const engine of ['chromium', 'firefox'] as const) {
  const dir = TEST_BUILDS.stand.dirs[engine];

  const { redirectUrl } = { chromium: UNPACKED_CHROMIUM, firefox: FIREFOX }[engine];

  /** Addresses that may stand in the output, and what each is there for. */
  const ADDRESSES: Readonly<Record<string, string>> = {
    'https://dnevnik2.petersburgedu.ru': 'the diary',
    'https://id.vk.ru': 'VK ID',
    'https://web.vk.me': 'VK Messenger',
    'https://sferum.ru': 'a messenger to choose',
    'https://vk.ru': 'a messenger to choose',
    'https://web.max.ru': 'a messenger to choose',
    'http://json-schema.org': 'the name of the language of school-policy.json, which nothing fetches',
    [new URL(redirectUrl).origin]: 'the redirect URI of this build',
    'http://www.w3.org': 'names of XML namespaces, which nothing fetches',
    'https://github.com': 'a message of WXT to developers',
    'https://wxt.dev': 'a message of WXT to developers',
  };

  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map(
    await Promise.all(
      paths.map(
        async (path): Promise<[string, Buffer]> => [path.slice(dir.length + 1), await readFile(path)],
      ),
    ),
  );
  const texts = [...files]
    .filter(([name]) => !name.endsWith('.png'))
    .map(([name, bytes]) => [name, bytes.toString()]);
  const manifest: Record<string, unknown> = JSON.parse(files.get('manifest.json')?.toString() ?? '');

  const scripts = [...files].filter(([name]) => name.endsWith('.js') && !name.includes('/'));

  describe(engine, () => {
    test('every script of the build has a budget and keeps it', () => {
      expect(scripts.map(([name]) => name)).toContain('chats-tab.js');
      const over = scripts.filter(
        ([name, bytes]) => !(gzipped(bytes) <= (BUDGETS[name.replace(/\.js$/, '')] ?? 0)),
      );
      expect(over.map(([name, bytes]) => `${name} weighs ${gzipped(bytes)} bytes`)).toEqual([]);
    });

    test('the whole extension weighs at most 250 kB, packed file by file', () => {
      const whole = [...files.values()].reduce((sum, bytes) => sum + gzipped(bytes), 0);
      expect(whole).toBeLessThanOrEqual(WHOLE_BUDGET);
    });

    test('the manifest asks for the permissions that the product needs, and nothing more', () => {
      expect(manifest).toMatchObject({
        manifest_version: 3,
        permissions: ['contextMenus', 'identity', 'storage', 'scripting'],
        host_permissions: ['https://dnevnik2.petersburgedu.ru/*', 'https://id.vk.ru/*', `${redirectUrl}*`],
        incognito: 'not_allowed',
      });
      for (const door of [
        'optional_permissions',
        'optional_host_permissions',
        'web_accessible_resources',
        'externally_connectable',
        'content_security_policy',
        'sandbox',
      ]) {
        expect(manifest).not.toHaveProperty(door);
      }
    });

    test('the one content script of the manifest runs in the top frame of the diary alone', () => {
      expect(manifest['content_scripts']).toEqual([
        {
          matches: ['https://dnevnik2.petersburgedu.ru/*'],
          css: ['chats-tab.css'],
          js: ['chats-tab.js'],
          run_at: 'document_start',
          all_frames: false,
        },
      ]);
    });

    test('the script of every page begins with the hint to compile it whole, which counts in the first line alone', () => {
      expect(texts.find(([name]) => name === 'chats-tab.js')?.[1]).toMatch(
        /^\/\/# allFunctionsCalledOnLoad\n/,
      );
    });

    test('no address stands in the output but the known ones', () => {
      const found = texts.flatMap(([name, text]) =>
        [...(text ?? '').matchAll(/\b(?:https?|wss?):\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?/gi)].map(
          ([address]) => ({
            name,
            address,
          }),
        ),
      );
      expect(found.map(({ address }) => address)).toContain('https://id.vk.ru');
      expect(found.filter(({ address }) => !(address in ADDRESSES))).toEqual([]);
    });

    test.each([
      ['the address of a remote script', /mytopf\.com|\/js\/code\.js/],
      ['VK’s statistics', /stat_events|vkid_sdk_get_config|sendSdkInit.{0,40}fetch/],
      ['code from text', /\bnew Function\b|\beval\s*\(/],
      ['a source map', /sourceMappingURL/],
      ['a script that HTML loads from elsewhere', /<script[^>]+src="(?!\/)/],
    ])('%s is not in the output', (_what, pattern) => {
      expect(texts.filter(([, text]) => pattern.test(text ?? '')).map(([name]) => name)).toEqual([]);
    });

    test('the polyfill is in the worker where it is needed, and nowhere where it only costs', () => {
      const withPolyfill = texts.filter(([, text]) =>
        /This script should only be loaded in a browser extension|webextension-polyfill\/releases/.test(
          text ?? '',
        ),
      );
      expect(withPolyfill.map(([name]) => name)).toEqual(engine === 'firefox' ? [] : ['background.js']);
    });
  });
}
