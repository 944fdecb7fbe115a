import { describe, expect, test } from 'vitest';
import { readImportGraph } from './import-graph.ts';

/*
 * Who may import whom (docs/architecture.md, "The map"). The graph is what esbuild finds in the sources, types
 * included: an import of a type is a dependency too.
 */

/** The packages that may be imported at all, and by which folder. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  preact: ['components', 'entrypoints', 'assets'],
  'preact/jsx-runtime': ['components', 'entrypoints', 'assets'],
  'webextension-polyfill': ['entrypoints', 'utils'],
  'zod/mini': ['entrypoints', 'utils'],
  '@vkid/sdk': ['utils/vk-id'],
  'wxt/utils/define-background': ['entrypoints'],
  'wxt/utils/define-unlisted-script': ['entrypoints'],
};

/** What each subject may import beside itself. Dependencies run one way only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['components', 'utils', 'locales', 'assets'],
  components: [
    'utils/link',
    'utils/messages',
    'utils/messenger',
    'utils/preferences',
    'utils/stored-data',
    'utils/host-access',
    'locales',
    'assets',
  ],
  locales: ['utils/link', 'utils/messenger', 'utils/preferences', 'utils/stored-data'],
  assets: [],
  'utils/encoding': [],
  'utils/diary': ['utils/encoding'],
  'utils/messenger': [],
  'utils/vk-id': ['utils/encoding'],
  'utils/queue': [],
  'utils/host-access': [],
  'utils/update-notice': [],
  'utils/sign-in': ['utils/vk-id', 'utils/queue'],
  'utils/link': ['utils/sign-in', 'utils/vk-id', 'utils/encoding', 'utils/queue'],
  'utils/preferences': ['utils/messenger', 'utils/diary'],
  'utils/stored-data': [
    'utils/link',
    'utils/messenger',
    'utils/preferences',
    'utils/sign-in',
    'utils/update-notice',
  ],
  'utils/messages': ['utils/link', 'utils/diary', 'utils/preferences', 'utils/stored-data'],
};

/** `utils/link/link-view.ts` belongs to `utils/link`, `components/chats.tsx` to `components`. */
function subjectOf(file: string): string {
  const [top = '', folder = ''] = file.split('/');
  return top === 'utils' ? `${top}/${folder}` : top;
}

function isWithin(subject: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) => subject === entry || subject.startsWith(`${entry}/`));
}

const { files, imports } = await readImportGraph();

describe('every import', () => {
  test('was looked at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports).toContainEqual({ from: 'components/chats-screen.tsx', to: 'utils/link/link-view.ts' });
    expect(imports).toContainEqual({ from: 'utils/vk-id/vk-id-client.ts', to: 'package:@vkid/sdk' });
  });

  test('of another subject runs in the one direction that is allowed', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (to.startsWith('package:')) return false;
      const [importer, imported] = [subjectOf(from), subjectOf(to)];
      return importer !== imported && !isWithin(imported, MAY_IMPORT[importer] ?? []);
    });
    expect(wrong).toEqual([]);
  });

  test('of a package is one that has a reason there', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!to.startsWith('package:')) return false;
      return !isWithin(subjectOf(from), PACKAGES[to.slice('package:'.length)] ?? []);
    });
    expect(wrong).toEqual([]);
  });
});

test('the scripts that run on the diary’s pages before «Чаты» is opened know no package but the wrapper of WXT', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from, to } of imports) if (from === file) visit(to);
  };
  for (const entry of ['chats-tab', 'chats-companion', 'chats-launcher', 'diary-person'])
    visit(`entrypoints/${entry}.ts`);
  expect(reached).toContain('utils/diary/navigation.ts');
  expect([...reached].filter((file) => file.startsWith('package:'))).toEqual([
    'package:wxt/utils/define-unlisted-script',
  ]);
});

test('nothing is imported in a circle', () => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
