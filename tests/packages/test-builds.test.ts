import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';

/** The contents of a build's files by their path in it. */
async function filesOf(dir: string): Promise<Map<string, string>> {
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

test.each(['chromium', 'firefox'] as const)(
  'the builds for %s differ in the app id alone',
  async (engine) => {
    const [withId, withoutId] = await Promise.all([
      filesOf(TEST_BUILDS.stand.dirs[engine]),
      filesOf(TEST_BUILDS['without-app-id'].dirs[engine]),
    ]);
    expect([...withId.keys()].toSorted()).toEqual([...withoutId.keys()].toSorted());
    const different = [...withId].filter(([name, content]) => withoutId.get(name) !== content);
    expect(different.map(([name]) => name)).toEqual(['background.js']);
    const { appId } = TEST_BUILDS.stand;
    for (const [name, content] of different) {
      expect(content.split(appId).length - 1, `app id in ${name}`).toBe(1);
      expect(content.replace(appId, '')).toBe(withoutId.get(name));
    }
  },
);
