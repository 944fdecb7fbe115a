import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type InlineConfig } from 'wxt';

const ROOT = join(import.meta.dirname, '../../..');

const nothing = (): void => undefined;

/** A build that is meant to fail need not say so in the output of a test that passes. */
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
} satisfies InlineConfig['logger'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the tab script alone, by the project's own configuration. */
const buildTabScript = (vite?: InlineConfig['vite']) =>
  build({
    root: ROOT,
    mode: 'production',
    logger: silent,
    filterEntrypoints: ['chats-tab'],
    outDirTemplate: relative(join(ROOT, '.output'), folder),
    ...(vite ? { vite } : {}),
  });

test('the tab script as it is keeps its budget', async () => {
  await expect(buildTabScript()).resolves.toBeDefined();
});

test('Preact imported into the tab script fails the build, which says how much it adds', async () => {
  const withPreact = buildTabScript(() => ({
    plugins: [
      {
        name: 'preact-in-the-tab-script',
        transform: (code, id) =>
          id.endsWith('/entrypoints/chats-tab.ts')
            ? `import { h, render } from 'preact';\n${code}\nrender(h('b', null), document.body);`
            : null,
      },
    ],
  }));
  // WXT wraps what made the build fail.
  const failure = await withPreact.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.cause : undefined),
  );
  expect(String(failure)).toMatch(
    /chats-tab weighs [\d,]+ bytes, minified and gzipped: [\d,]+ over its budget of [\d,]+\.[\s\S]*\n {2}[\d,]+ preact\n/,
  );
});
