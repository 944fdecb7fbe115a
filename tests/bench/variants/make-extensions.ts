import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'wxt';
import { makeTestBuild } from '../../../scripts/test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../../../scripts/test-builds/test-build.ts';
import { HOSTS, type VariantName } from './variant.ts';

/** Folder of each variant's unpacked extension; null for the variant without one. */
export type Extensions = Readonly<Record<Exclude<VariantName, 'none'>, string>>;

const HERE = import.meta.dirname;

/** Makes the extensions of all variants, the build that ships among them, below a folder. */
export async function makeExtensions(folder: string): Promise<Extensions> {
  await makeTestBuild(TEST_BUILDS.stand);
  const empty = await writeExtension(folder, 'empty', { 'chats-tab.js': '', ...EMPTY_PAGES });
  const minimum = await writeExtension(folder, 'minimum');
  await cp(join(HERE, 'minimum'), minimum, { recursive: true });
  return { empty, minimum, ours: TEST_BUILDS.stand.dirs.chromium, usual: await buildUsual(folder) };
}

/** A worker that answers at once and a popup with one word: the floors of ours. */
const EMPTY_PAGES = {
  'background.js': 'chrome.runtime.onMessage.addListener((message, sender, answer) => answer(true));',
  'popup.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><button>Empty</button>',
} as const;

/** Writes an extension with one content script, `chats-tab.js`, that runs where and when ours does. */
async function writeExtension(
  folder: string,
  variant: 'empty' | 'minimum',
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dir = join(folder, variant);
  await mkdir(dir, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: variant,
    version: '1',
    content_scripts: [
      { matches: [`https://${HOSTS[variant]}/*`], js: ['chats-tab.js'], run_at: 'document_start' },
    ],
    ...('background.js' in files ? { background: { service_worker: 'background.js' } } : {}),
    ...('popup.html' in files ? { action: { default_popup: 'popup.html' } } : {}),
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return dir;
}

/** Lets WXT build the usual content script by its own defaults. */
async function buildUsual(folder: string): Promise<string> {
  await build({
    root: join(HERE, 'usual'),
    configFile: false,
    browser: 'chrome',
    mode: 'production',
    imports: false,
    outDir: folder,
    outDirTemplate: 'usual',
    manifest: { name: 'usual', version: '1' },
    vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
  });
  return join(folder, 'usual');
}
