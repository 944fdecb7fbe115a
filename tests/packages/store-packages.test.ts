import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CHROMIUM_STORES } from '../../scripts/build/extension-ids.ts';
import { EXTENSION_APP } from '../stand/people.ts';
import { knownKeys, knownManifest } from './known-manifest.ts';
import { runIn } from './run-in.ts';

/*
 * What `npm run zip` makes, as the stores take it: every package is there, Mozilla's linter has nothing to say of its own,
 * and its reviewers get the same bytes out of the source archive.
 */

const ROOT = join(import.meta.dirname, '../..');

/** Beside the developer's own packages, below the project's folder. */
const OUT_DIR = '.output/packages-for-tests';

const packageJson = z.object({ version: z.string() });
const { version } = packageJson.parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
const packageOf = (name: string): string => join(ROOT, OUT_DIR, `chats-in-diary-${version}-${name}.zip`);

const manifestOf = async (name: string): Promise<Readonly<Record<string, unknown>>> => {
  const { 'manifest.json': manifest } = unzipSync(await readFile(packageOf(name)));
  return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(manifest ?? []).toString()));
};

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [path, content] of Object.entries(unzipSync(await readFile(archive)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const lintReport = z.object({
  summary: z.object({ errors: z.number(), warnings: z.number(), notices: z.number() }),
  metadata: z.object({ totalScannedFileSize: z.number() }),
  errors: z.array(z.unknown()),
  warnings: z.array(z.unknown()),
  notices: z.array(z.unknown()),
});

/** What Mozilla's linter finds in a package or a folder; its exit code tells less. */
async function lint(path: string): Promise<z.infer<typeof lintReport>> {
  const printed = await runIn(ROOT, `addons-linter --output json ${JSON.stringify(path)} || true`);
  return lintReport.parse(JSON.parse(printed));
}

const NOTHING = { summary: { errors: 0, warnings: 0, notices: 0 }, errors: [], warnings: [], notices: [] };

/** Where the source archive is unpacked: far from the project, under a name that it does not know. */
let elsewhere: string;

/** Of the package for Firefox, which two tests look at. */
let reportOfPackage: Awaited<ReturnType<typeof lint>>;

beforeAll(async () => {
  await rm(join(ROOT, OUT_DIR), { recursive: true, force: true });
  await runIn(ROOT, `node scripts/zip.ts ${OUT_DIR}`, { WXT_VKID_APP_ID: EXTENSION_APP.id });
  elsewhere = join(await mkdtemp(join(tmpdir(), 'sources-')), 'a folder of a reviewer');
  await unpack(packageOf('sources'), elsewhere);
  reportOfPackage = await lint(packageOf('firefox'));
});

afterAll(() => rm(dirname(elsewhere), { recursive: true, force: true }));

describe('the package for', () => {
  test.each(Object.entries(CHROMIUM_STORES))('%s (%s) leaves the key to the store', async (name) => {
    const manifest = await manifestOf(name);
    expect(manifest).toMatchObject({ manifest_version: 3, version, minimum_chrome_version: '121' });
    expect(manifest).not.toHaveProperty('key');
  });

  test('Firefox says whom it is for and what data it handles', async () => {
    expect(await manifestOf('firefox')).toMatchObject({
      manifest_version: 3,
      version,
      browser_specific_settings: {
        gecko: {
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['authenticationInfo'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    });
  });
});

describe.each([...Object.keys(CHROMIUM_STORES), 'firefox'])('the manifest of the package for %s', (name) => {
  test('asks for the permissions and the sites that the product needs, and for nothing more', async () => {
    const known = knownManifest(name);
    const manifest = await manifestOf(name);
    expect(Object.fromEntries(Object.keys(known).map((key) => [key, manifest[key]]))).toEqual(known);
  });

  test('says nothing else: it has no optional permission, and no door for pages or other extensions', async () => {
    expect(Object.keys(await manifestOf(name)).toSorted()).toEqual(knownKeys(name).toSorted());
  });
});

test('Mozilla’s linter finds no error, warning or notice in the package for Firefox', () => {
  expect(reportOfPackage).toMatchObject(NOTHING);
  expect(reportOfPackage.metadata.totalScannedFileSize).toBeGreaterThan(100_000);
});

test('Mozilla’s linter finds none in the source archive either, given the manifest that it asks for', async () => {
  // The linter takes add-ons alone, so the package is laid into a copy of the sources; what it scans is both.
  const both = join(dirname(elsewhere), 'both');
  await cp(elsewhere, both, { recursive: true });
  await unpack(packageOf('firefox'), both);
  const report = await lint(both);
  expect(report).toMatchObject(NOTHING);
  expect(report.metadata.totalScannedFileSize).toBeGreaterThan(reportOfPackage.metadata.totalScannedFileSize);
});

test('the source archive holds no file of the developer’s own, and as settings only what ships anyway', async () => {
  const names = Object.keys(unzipSync(await readFile(packageOf('sources'))));
  expect(names.filter((name) => name.startsWith('.'))).toEqual(['.env']);
  expect(await readFile(join(elsewhere, '.env'), 'utf8')).toBe(`WXT_VKID_APP_ID=${EXTENSION_APP.id}\n`);
});

test('the source archive, unpacked elsewhere, makes the same bytes by the directions that lie in it', async () => {
  const directions = await readFile(join(elsewhere, 'README.md'), 'utf8');
  const [, block = ''] = directions.match(/```sh\n([^`]+)```/) ?? [];
  const [first, build = '', ...rest] = block.trim().split('\n');
  // The packages are those of this machine, which `npm ci` installed from the same lock file: the test needs no network.
  expect(first).toBe('npm ci');
  expect(await readFile(join(elsewhere, 'package-lock.json'))).toEqual(
    await readFile(join(ROOT, 'package-lock.json')),
  );
  await symlink(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  expect([build, ...rest]).toEqual(['npx wxt zip --browser firefox']);
  await runIn(elsewhere, build);

  const built = join(elsewhere, '.output/firefox-mv3');
  const packed = unzipSync(await readFile(packageOf('firefox')));
  const files = (await readdir(built, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name).slice(built.length + 1));
  expect(paths.toSorted()).toEqual(Object.keys(packed).toSorted());
  for (const path of paths) {
    expect(await readFile(join(built, path)), path).toEqual(Buffer.from(packed[path] ?? []));
  }
  const packedAnew = await readFile(join(elsewhere, `.output/chats-in-diary-${version}-firefox.zip`));
  expect(packedAnew.equals(await readFile(packageOf('firefox')))).toBe(true);
});
