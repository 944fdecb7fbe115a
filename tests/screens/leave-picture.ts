import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Screen } from './screens.ts';

const ROOT = join(import.meta.dirname, '../../test-results/screens');

/**
 * Leaves a picture of a screen and the list of what was found on it, and prints where.
 *
 * @param occasion what it was opened for: the name of both files
 */
export async function leavePicture(
  page: Page,
  { name }: Screen,
  occasion: string,
  found: readonly string[],
): Promise<void> {
  const folder = join(ROOT, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${occasion}.txt`), `${found.join('\n\n')}\n`);
  await page.screenshot({ path: `${join(folder, occasion)}.png`, fullPage: true });
  console.error(`A picture of the screen: ${relative(process.cwd(), join(folder, occasion))}.png`);
}
