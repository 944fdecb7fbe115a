import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** The folder that the walkthrough leaves its pictures in; it is not under version control. */
export const PICTURES_DIR = join(import.meta.dirname, '../../walkthrough');

/** Takes away the pictures of an earlier walk. */
export async function clearPictures(): Promise<void> {
  await rm(PICTURES_DIR, { recursive: true, force: true });
  await mkdir(PICTURES_DIR, { recursive: true });
}

/** Saves what a page shows as `<name>.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // A font that comes late would leave the picture without its words.
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: `${PICTURES_DIR}/${name}.png` });
}
