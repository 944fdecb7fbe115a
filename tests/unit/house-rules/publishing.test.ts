import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../locales/en.ts';
import { MANIFEST_TEXTS } from '../../../locales/manifest.ts';
import { optionsEn } from '../../../locales/options/en.ts';
import { optionsRu } from '../../../locales/options/ru.ts';
import { ru } from '../../../locales/ru.ts';
import {
  CHROMIUM_STORES,
  chromiumRedirectUrl,
  FIREFOX,
  STORE_IDS,
  UNPACKED_CHROMIUM,
} from '../../../scripts/build/extension-ids.ts';
import { manifest } from '../../../scripts/build/manifest.ts';
import { LOGO, PROMOTIONAL_TILE, SCREENSHOTS } from '../../../scripts/store-pictures/store-sizes.ts';
import { vkAccount } from '../../../utils/vk-id/account.ts';

/*
 * The answers to the stores' forms, held to what the packages have. A wrong one is a reason to be refused, and a lie to
 * the people who read it.
 */

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): Promise<string> => readFile(join(ROOT, file), 'utf8');
const publishing = await read('docs/publishing.md');

/** The two columns of the table under a heading in bold. */
function rowsUnder(heading: string): readonly (readonly [string, string])[] {
  const [, section = ''] = publishing.split(`**${heading}**`);
  const [table = ''] = section.trimStart().split('\n\n');
  return [...table.matchAll(/^\| (.+?) \| (.+) \|$/gm)]
    .map(([, name = '', answer = '']) => [name, answer] as const)
    .slice(2);
}

const permissionRows = rowsUnder('Why each permission.');

const REDIRECT_HOST = 'the host of the redirect URL';

/** What a manifest asks for, as the document names it. */
function askedFor(browser: string, redirectUrl: string): readonly string[] {
  const { permissions = [], host_permissions: hosts = [] } = manifest({ browser });
  return [...permissions, ...hosts].map((name) =>
    name === `${redirectUrl}*` ? REDIRECT_HOST : `\`${name}\``,
  );
}

describe.each([
  ['chrome', UNPACKED_CHROMIUM.redirectUrl],
  ['firefox', FIREFOX.redirectUrl],
])('in the package for %s', (browser, redirectUrl) => {
  test('every permission and host has its answer, and nothing else has one', () => {
    const answered = permissionRows.map(([name]) => name);
    expect(answered.toSorted()).toEqual(askedFor(browser, redirectUrl).toSorted());
  });
});

describe.each(Object.entries(STORE_IDS))('in the package that goes to the store of %s', (browser, id) => {
  afterEach(() => vi.unstubAllEnvs());

  test('so has every permission and host, but for the redirect URL’s before the store has given an id', () => {
    vi.stubEnv('STORE_PACKAGE', 'yes');
    const asked = askedFor(browser, id === null ? '' : chromiumRedirectUrl(id));
    const answered = permissionRows
      .map(([name]) => name)
      .filter((name) => id !== null || name !== REDIRECT_HOST);
    expect(answered.toSorted()).toEqual(asked.toSorted());
  });
});

test('no answer is longer than the Chrome Web Store takes', () => {
  expect(permissionRows.length).toBeGreaterThan(6);
  for (const [, answer] of permissionRows) expect(answer.length).toBeLessThanOrEqual(1_000);
});

/** The kinds of data that the Chrome Web Store asks about, and what Firefox calls each. */
const KINDS_OF_DATA = {
  'personally identifiable information': 'personallyIdentifyingInfo',
  health: 'healthInfo',
  'financial and payment information': 'financialAndPaymentInfo',
  'authentication information': 'authenticationInfo',
  'personal communications': 'personalCommunications',
  location: 'locationInfo',
  'web history': 'browsingActivity',
  'user activity': 'websiteActivity',
  'website content': 'websiteContent',
} as const;

describe('of the kinds of data that a store asks about', () => {
  const { required = [], optional = [] } =
    manifest({ browser: 'firefox' }).browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  const answers = new Map(
    rowsUnder('Data.').flatMap(([kinds, answer]) =>
      kinds
        .toLowerCase()
        .split(', ')
        .map((kind): [string, string] => [kind, answer]),
    ),
  );

  test('every one has its answer, and no other has one', () => {
    expect([...answers.keys()].toSorted()).toEqual(Object.keys(KINDS_OF_DATA).toSorted());
    for (const answer of answers.values()) expect(answer).toMatch(/^(Yes: .+|No\.)$/);
  });

  test('those that leave the browser, and no others, are what the package tells Firefox of', () => {
    const leaving = Object.entries(KINDS_OF_DATA).filter(([kind]) => {
      const answer = answers.get(kind) ?? '';
      return answer.startsWith('Yes') && !answer.includes('stay in this browser, and go nowhere');
    });
    expect(required).toEqual(leaving.map(([, name]) => name));
    expect(optional).toEqual([]);
  });

  test('the chapter for Firefox names the same ones', () => {
    const [, declared = ''] = publishing.match(/the manifest declares (.+?) as required/) ?? [];
    expect([...declared.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(required);
  });

  test('what is kept of a person at VK is what the answer names: an id and a name', () => {
    expect(answers.get('personally identifiable information')).toContain('id and name of the VK account');
    expect(Object.keys(vkAccount.shape)).toEqual(['id', 'firstName', 'lastName']);
  });
});

test('every store has its chapter and its package', () => {
  for (const [browser, store] of Object.entries({ ...CHROMIUM_STORES, firefox: 'addons.mozilla.org' })) {
    expect(publishing).toContain(`\n## ${store}\n`);
    expect(publishing).toContain(`\`chats-in-diary-<version>-${browser}.zip\``);
  }
});

test('every size of a picture is one that is made, and every one that is made is named', () => {
  const made = [...Object.values(SCREENSHOTS), PROMOTIONAL_TILE, LOGO].map(
    ({ width, height }) => `${width}x${height}`,
  );
  const named = new Set([...publishing.matchAll(/\b\d{3,4}x\d{3,4}\b/g)].map(([size]) => size));
  // The most that Opera takes, which none is made in.
  named.delete('800x600');
  expect([...named].toSorted()).toEqual(made.toSorted());
});

describe.each([
  ['ru', ru, optionsRu],
  ['en', en, optionsEn],
] as const)('the listing in %s', (language, texts, options) => {
  test('has the name and the summary of the package, and calls the buttons what they are called', async () => {
    const listing = await read(`docs/store/listing.${language}.md`);
    const { name, description } = MANIFEST_TEXTS[language];
    // Headings and what is below them take turns.
    const [, title, , , summary, , body] = listing.split(/^#+ (.+)\n/m);
    expect(title).toBe(name);
    expect(summary?.trim()).toBe(description);
    // What the Chrome Web Store takes as a summary.
    expect(description.length).toBeLessThanOrEqual(132);
    for (const label of [
      texts.unlinked.link,
      texts.linked.openMessenger,
      texts.linked.unlink,
      options.sharedComputer.choice.label,
    ])
      expect(body).toContain(label);
  });
});
