import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_BUILDS, type TestBuild } from '../../scripts/test-builds/test-build.ts';
import { ENGINE } from '../driver/engine-under-test.ts';

/** The contents of a build's files by their path in it. */
async function filesOf({ dirs }: TestBuild): Promise<Map<string, string>> {
  const dir = dirs[ENGINE];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const path = join(file.parentPath, file.name);
        return [path.slice(dir.length + 1), await readFile(path, 'latin1')];
      }),
    ),
  );
}

test('the build for the stand and the one without an app id differ in the app id alone', async () => {
  const [withId, withoutId] = await Promise.all([
    filesOf(TEST_BUILDS.stand),
    filesOf(TEST_BUILDS['without-app-id']),
  ]);
  expect([...withId.keys()].toSorted()).toEqual([...withoutId.keys()].toSorted());
  const different = [...withId].filter(([name, content]) => withoutId.get(name) !== content);
  expect(different.map(([name]) => name)).toEqual(['background.js']);
  const { appId } = TEST_BUILDS.stand;
  for (const [name, content] of different) {
    expect(content.split(appId).length - 1, `app id in ${name}`).toBe(1);
    expect(content.replace(appId, '')).toBe(withoutId.get(name));
  }
});
