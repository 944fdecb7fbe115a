import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { BuiltInPackage } from '../../components/options/about-section.tsx';

const ROOT = join(import.meta.dirname, '../..');

const ownPackage = z.object({ dependencies: z.record(z.string(), z.string()) });
const installedPackage = z.object({ name: z.string(), version: z.string(), license: z.string() });

/**
 * The packages that go into the extension, as they are installed: what package.json lists as dependencies, without the one
 * that Firefox does not need (polyfill-plugin.ts).
 *
 * @param browser that WXT builds for
 */
export function builtInPackages(browser: string): readonly BuiltInPackage[] {
  const read = (folder: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return Object.keys(ownPackage.parse(read('.')).dependencies)
    .filter((name) => browser !== 'firefox' || name !== 'webextension-polyfill')
    .toSorted()
    .map((name) => installedPackage.parse(read(join('node_modules', name))));
}
