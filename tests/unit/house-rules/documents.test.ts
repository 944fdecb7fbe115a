import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FIREFOX, UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { manifest } from '../../../scripts/build/manifest.ts';
import type { StoredThing } from '../../../utils/stored-data/stored-thing.ts';

/*
 * What the documents say of the extension, held to what it is. Both were written by people, and people forget.
 */

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): Promise<string> => readFile(join(ROOT, file), 'utf8');

const [security, privacy, dependencies, architecture] = await Promise.all(
  ['docs/security.md', 'PRIVACY.md', 'docs/dependencies.md', 'docs/architecture.md'].map(read),
);
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
});
const packageJson = packageSchema.parse(JSON.parse(await read('package.json')));
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.optional(z.string()), integrity: z.optional(z.string()) }),
  ),
});
const lock = lockSchema.parse(JSON.parse(await read('package-lock.json')));

const ENGINES = [
  ['chromium', manifest({ browser: 'chrome' }), UNPACKED_CHROMIUM.redirectUrl],
  ['firefox', manifest({ browser: 'firefox' }), FIREFOX.redirectUrl],
] as const;

describe.each(ENGINES)('in %s', (_engine, made, redirectUrl) => {
  test('the hosts are those that the privacy page names, and the one that VK ID returns to', () => {
    const hosts = (made.host_permissions ?? []).map((pattern) => new URL(pattern.replace('*', '')).host);
    const named = hosts.filter((host) => host !== new URL(redirectUrl).host);
    expect(named).toHaveLength(2);
    for (const host of named) expect(privacy).toContain(`\`${host}\``);
  });

  test('every permission has its reason in the architecture', () => {
    for (const permission of made.permissions ?? []) expect(architecture).toContain(`\`${permission}\``);
  });

  test('private windows are left alone, as the privacy page says', () => {
    expect(made.incognito).toBe('not_allowed');
    expect(privacy).toMatch(/В приватных окнах оно не работает совсем/);
    expect(privacy).toMatch(/nor in private windows at all/);
  });
});

test('the privacy page says the same in both languages', () => {
  const [russian = '', english = ''] = (privacy ?? '').split('\n# Privacy\n');
  const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;
  for (const pattern of [/^\*\*/gm, /^- /gm, /`[^`]+`/g]) {
    expect(count(english, pattern)).toBe(count(russian, pattern));
    expect(count(english, pattern)).toBeGreaterThan(1);
  }
});

/** How the privacy page names each thing that can be stored, in both languages. */
const DISCLOSED: Readonly<Record<StoredThing['kind'], readonly [RegExp, RegExp]>> = {
  link: [/имя аккаунта VK.* время привязки/, /name of the VK account.* time of linking/],
  'remaining-grant': [/напоминание о разрешении/, /note about a permission/],
  'unreadable-links': [
    /привязки, которые эта версия .* не смогла прочитать/,
    /links that this version could not read/,
  ],
  preferences: [/ваши настройки/, /your settings/],
  'update-notice': [/пометку об обновлении/, /note of an update/],
  linking: [/на чём остановилась привязка/, /where a linking stopped/],
  'last-person': [/кто вошёл в дневник — не имя/, /who is signed in to the diary: not a name/],
  'messenger-window': [/номер вкладки с мессенджером/, /number of the messenger's tab/],
  'refused-messages': [/служебных запросов расширение отклонило/, /requests of strangers/],
  salt: [/набор символов/, /characters that tell nothing/],
  other: [/видно всё, что хранится/, /show everything that is stored/],
};

test('the privacy page names everything that can be stored', () => {
  for (const [kind, patterns] of Object.entries(DISCLOSED))
    for (const pattern of patterns) expect(privacy, kind).toMatch(pattern);
});

test('the pages that tell of codes tell that one stands in the address of a tab', () => {
  const said = [security, architecture, privacy].map((page) => (page ?? '').replace(/\s+/g, ' '));
  expect(said.filter((page) => /history and session files/.test(page))).toHaveLength(3);
  expect(privacy).toMatch(/её адрес с одноразовым кодом/);
});

test('every package that ships has its reason, and no other is named', () => {
  const named = [...(dependencies ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(packageJson.dependencies).toSorted());
});

test('every package has an exact version, which the lock file holds by its hash', () => {
  const all = { ...packageJson.dependencies, ...packageJson.devDependencies };
  for (const [name, version] of Object.entries(all)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked?.version, name).toBe(version);
    expect(locked?.integrity, name).toMatch(/^sha512-/);
  }
});

test('the files and commands that the pages name are there', async () => {
  for (const page of [security, dependencies]) {
    const files = [...(page ?? '').matchAll(/`((?:tests|utils|components|scripts)\/[\w./-]+\.tsx?)`/g)];
    expect(files.length).toBeGreaterThan(2);
    for (const [, file = ''] of files) expect((await read(file)).length, file).toBeGreaterThan(0);
    for (const [, script = ''] of (page ?? '').matchAll(/`npm run ([\w:-]+)`/g)) {
      expect(Object.keys(packageJson.scripts)).toContain(script);
    }
  }
});
