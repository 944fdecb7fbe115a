import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from './setup/browser.mjs';

/**
 * `npm run icons`, after a change of the drawing: renders assets/icon.svg into the PNG files that the manifest and the
 * worker name. The product's own icon is the drawing of a linked account.
 */
const ICONS = {
  linked: { sizesPx: [16, 24, 32, 48, 96, 128], prefix: '' },
  unlinked: { sizesPx: [16, 24, 32], prefix: 'unlinked-' },
} as const;

const drawing = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const browser = await launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const [state, { sizesPx, prefix }] of Object.entries(ICONS)) {
    for (const size of sizesPx) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing.replace('data-state="linked"', `data-state="${state}"`)}`,
      );
      const picture = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`../assets/public/icon/${prefix}${size}.png`, import.meta.url), picture);
    }
  }
} finally {
  await browser.close();
}
