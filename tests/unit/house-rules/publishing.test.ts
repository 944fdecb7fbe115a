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
import { publishing, readDocument, rowsUnder } from './publishing-document.ts';

/*
 * The answers to the stores' forms, held to what the packages have. A wrong one is a reason to be refused, and a lie to
 * the people who read it.
 */

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
    const listing = await readDocument(`docs/store/listing.${language}.md`);
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
