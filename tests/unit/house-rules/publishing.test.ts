import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../../locales/en.ts';
import { MANIFEST_TEXTS } from '../../../locales/manifest.ts';
import { optionsEn } from '../../../locales/options/en.ts';
import { optionsRu } from '../../../locales/options/ru.ts';
import { ru } from '../../../locales/ru.ts';
import { CHROMIUM_STORES, FIREFOX, UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { manifest } from '../../../scripts/build/manifest.ts';
import { LOGO, PROMOTIONAL_TILE, SCREENSHOTS } from '../../../scripts/store-pictures/store-sizes.ts';

/*
 * The answers to the stores' forms, held to what the packages have. A wrong one is a reason to be refused, and a lie to
 * the people who read it.
 */

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): Promise<string> => readFile(join(ROOT, file), 'utf8');
const publishing = await read('docs/publishing.md');

/** What stands in the first column of the table under a heading in bold. */
function rowsUnder(heading: string): readonly string[] {
  const [, section = ''] = publishing.split(`**${heading}**`);
  const [table = ''] = section.trimStart().split('\n\n');
  return [...table.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell).slice(2);
}

describe.each([
  ['chrome', UNPACKED_CHROMIUM.redirectUrl],
  ['firefox', FIREFOX.redirectUrl],
])('in the package for %s', (browser, redirectUrl) => {
  test('every permission and host has its answer, and nothing else has one', () => {
    const { permissions = [], host_permissions: hosts = [] } = manifest({ browser });
    const asked = [...permissions, ...hosts].map((name) =>
      name === `${redirectUrl}*` ? 'the host of the redirect URL' : `\`${name}\``,
    );
    expect(rowsUnder('Why each permission.').toSorted()).toEqual(asked.toSorted());
  });
});

test('no answer is longer than the Chrome Web Store takes', () => {
  const [, section = ''] = publishing.split('**Why each permission.**');
  const answers = [...section.matchAll(/^\| .+? \| (.+) \|$/gm)].map(([, answer = '']) => answer);
  expect(answers.length).toBeGreaterThan(6);
  for (const answer of answers) expect(answer.length).toBeLessThanOrEqual(1_000);
});

test('the data that Firefox is told of is what the other stores are told of', () => {
  const { browser_specific_settings: settings } = manifest({ browser: 'firefox' });
  expect(settings?.gecko?.data_collection_permissions).toEqual({ required: ['authenticationInfo'] });
  expect(publishing).toContain('`authenticationInfo`');
  expect(rowsUnder('Data.')).toContain('Authentication information');
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
