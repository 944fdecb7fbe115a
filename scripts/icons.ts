import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

/**
 * Renders assets/icon.svg into the PNG files that the manifest names: `node scripts/icons.ts`, after a change of the
 * drawing. The browser is the one named by the variable CHROME_PATH, or Debian's Chromium.
 */
const SIZES_PX = [16, 32, 48, 96, 128] as const;

const drawing = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const browser = await launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES_PX) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../assets/public/icon/${size}.png`, import.meta.url), picture);
  }
} finally {
  await browser.close();
}
