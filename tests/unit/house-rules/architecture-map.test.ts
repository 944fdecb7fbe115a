import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

test('every subject of utils/ stands in the map of docs/architecture.md, and no other', async () => {
  const folders = await readdir(join(ROOT, 'utils'), { withFileTypes: true });
  const architecture = await readFile(join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, map = ''] = /^utils\/.*\n((?: {2}.*\n)+)/m.exec(architecture) ?? [];
  const drawn = [...map.matchAll(/^ {2}([a-z-]+)\/ /gm)].map(([, name]) => name);
  expect(drawn.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});
