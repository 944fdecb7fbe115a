import { describe, expect, test } from 'vitest';
import { budgetComplaints } from '../../../scripts/build/budgets/budget-report.ts';
import {
  type Asset,
  type Chunk,
  gzipped,
  weighEntries,
} from '../../../scripts/build/budgets/entry-weight.ts';

const ROOT = '/project';

const chunk = (fileName: string, changes: Partial<Chunk> = {}): Chunk => ({
  type: 'chunk',
  name: 'unnamed',
  fileName,
  isEntry: true,
  code: `console.log(${JSON.stringify(fileName)})`,
  imports: [],
  modules: {},
  ...changes,
});

describe('an entry point weighs', () => {
  test('its own file, gzipped', () => {
    const script = chunk('chats-tab.js');
    expect(weighEntries([script], ROOT)).toMatchObject([{ entry: 'chats-tab', bytes: gzipped(script.code) }]);
  });

  test('everything that a page loads at its start, once, and nothing that it may load later', () => {
    const page = chunk('chunks/popup-1.js', {
      name: 'popup',
      imports: ['chunks/shared.js', 'chunks/deep.js'],
      viteMetadata: { importedCss: new Set(['assets/popup.css']) },
    });
    const shared = chunk('chunks/shared.js', { isEntry: false, imports: ['chunks/deep.js'] });
    const deep = chunk('chunks/deep.js', { isEntry: false });
    const later = chunk('chunks/later.js', { isEntry: false });
    const styles: Asset = { type: 'asset', fileName: 'assets/popup.css', source: 'b{}' };
    const weights = weighEntries([page, shared, deep, later, styles], ROOT);
    expect(weights).toHaveLength(1);
    expect(weights[0]).toMatchObject({
      entry: 'popup',
      bytes: [page.code, shared.code, deep.code, 'b{}'].map(gzipped).reduce((sum, bytes) => sum + bytes),
    });
  });

  test('for its packages and our folders what their modules are long', () => {
    const script = chunk('chats-panel.js', {
      modules: {
        [`${ROOT}/node_modules/preact/dist/preact.mjs`]: { renderedLength: 300 },
        [`${ROOT}/node_modules/a/node_modules/@scope/b/index.js?x`]: { renderedLength: 200 },
        [`${ROOT}/utils/diary/site.ts`]: { renderedLength: 250 },
        [`${ROOT}/utils/diary/person.ts`]: { renderedLength: 150 },
        [`${ROOT}/components/chats.tsx`]: { renderedLength: 50 },
        [`${ROOT}/components/empty.tsx`]: { renderedLength: 0 },
        '\0rolldown/runtime.js': { renderedLength: 50 },
      },
    });
    const { bytes, contributors } = weighEntries([script], ROOT)[0] ?? { bytes: 0, contributors: [] };
    expect(contributors).toEqual([
      { name: 'utils/diary', bytes: Math.round(bytes * 0.4) },
      { name: 'preact', bytes: Math.round(bytes * 0.3) },
      { name: '@scope/b', bytes: Math.round(bytes * 0.2) },
      { name: 'components', bytes: Math.round(bytes * 0.05) },
      { name: 'build tools', bytes: Math.round(bytes * 0.05) },
    ]);
  });
});

describe('a budget', () => {
  const weight = { entry: 'chats-tab', bytes: 2_345, contributors: [{ name: 'preact', bytes: 1_500 }] };

  test('that is kept says nothing', () => {
    expect(budgetComplaints([weight], { 'chats-tab': 2_345 })).toEqual([]);
  });

  test('that is not kept says the exact bytes and whose they are', () => {
    expect(budgetComplaints([weight], { 'chats-tab': 2_344 })).toEqual([
      'chats-tab weighs 2,345 bytes, minified and gzipped: 1 over its budget of 2,344. Whose they are, about:\n  1,500 preact',
    ]);
  });

  test('that nobody gave is asked for', () => {
    expect(budgetComplaints([weight], {})[0]).toContain('has no budget');
  });
});
