import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { MANIFEST_TEXTS } from '../../locales/manifest.ts';
import { LOGO, PROMOTIONAL_TILE, type Size } from './store-sizes.ts';

const icon = await readFile(join(import.meta.dirname, '../../assets/icon.svg'), 'utf8');
const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon)}`;

/** The extension's own colours (assets/styles/tokens.css), paler. */
const BACKGROUND = 'linear-gradient(135deg, #e8f0fc, #c9dcf7)';

/** What is drawn for a store, beside what is photographed. */
interface Drawing extends Size {
  readonly name: string;
  readonly body: string;
}

const DRAWINGS: readonly Drawing[] = [
  {
    ...PROMOTIONAL_TILE,
    name: 'promotional-tile',
    body: `<img src="${iconAddress}" width="112"><h1>${MANIFEST_TEXTS.ru.name}</h1><p>VK Мессенджер из электронного дневника</p>`,
  },
  { ...LOGO, name: 'logo', body: `<img src="${iconAddress}" width="${LOGO.width}">` },
];

/**
 * Draws the promotional tile and the logo.
 *
 * @param save is called with each page as soon as it shows one
 */
export async function drawPictures(
  browser: Browser,
  save: (page: Page, name: string, isTransparent: boolean) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  for (const { name, body, width, height } of DRAWINGS) {
    await page.setViewport({ width, height });
    await page.setContent(drawn(body, name === 'logo' ? 'none' : BACKGROUND));
    await save(page, name, name === 'logo');
  }
  await page.close();
}

/** A page that shows a picture of something small, such as the popup, in the middle of a store's picture. */
export function drawInMiddle(png: Uint8Array, { width }: Size): string {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return drawn(`<img class="framed" src="${address}" width="${width}">`, BACKGROUND);
}

function drawn(body: string, background: string): string {
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><style>
    body { margin: 0; block-size: 100vh; display: flex; flex-direction: column; align-items: center; justify-content: center;
      background: ${background}; color: #1b2433; font-family: system-ui, "Noto Sans", sans-serif; text-align: center; }
    h1 { margin: 14px 0 2px; font-size: 32px; line-height: 1.2; }
    p { margin: 0; font-size: 17px; }
    .framed { border-radius: 12px; box-shadow: 0 12px 40px #1b243340; }
  </style><body>${body}</body></html>`;
}
