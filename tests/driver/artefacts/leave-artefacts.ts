import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'puppeteer-core';
import { accessibleText } from '../accessible-text.ts';
import { inExtensionPage, keptExtensionPage } from '../extension-page.ts';
import { type OpenBrowser, openBrowsers } from '../open-browsers.ts';
import { dumpChromeStorage } from '../storage-dump.ts';
import { within } from './within.ts';

/** What Vitest tells of a red test. */
export interface RedTest {
  readonly title: string;
  readonly errors: readonly { readonly message?: string; readonly stack?: string; readonly diff?: string }[];
}

/**
 * Writes down the state of every open browser: a picture and the accessible text of each page, what was said in the
 * consoles, VK ID's journal and the extension's storage. What cannot be had is told of in its place.
 *
 * @param folder is emptied first
 */
export async function leaveArtefacts(folder: string, { title, errors }: RedTest): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const told = errors.map(({ message, stack, diff }) => [message, diff, stack].filter(Boolean).join('\n\n'));
  const text = stripVTControlCharacters([title, ...told].join('\n\n'));
  await writeFile(join(folder, 'error.txt'), `${text}\n`);
  const browsers = openBrowsers();
  for (const [index, open] of browsers.entries()) {
    const place = browsers.length > 1 ? join(folder, `browser-${index + 1}`) : folder;
    await mkdir(place, { recursive: true });
    await leaveBrowser(place, open);
  }
}

async function leaveBrowser(folder: string, { launched, stand }: OpenBrowser): Promise<void> {
  const { browser, console: lines } = launched;
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
  await write('console.txt', `${lines.join('\n')}\n`);
  if (stand.vkId) await write('vk-journal.json', JSON.stringify(stand.vkId.journal.entries, null, 2));
  if (!browser.connected) return write('pages.txt', 'The browser is gone.\n');
  await leavePages(folder, await browser.pages());
  const storage = await within(5_000, () =>
    inExtensionPage(browser, (page) => page.evaluate(dumpChromeStorage)),
  );
  const areas = storage.ok ? Object.entries(storage.value) : [];
  const dump = Object.fromEntries(areas.map(([area, json]) => [area, JSON.parse(json)]));
  await write('storage.json', storage.ok ? JSON.stringify(dump, null, 2) : storage.reason);
}

async function leavePages(folder: string, pages: readonly Page[]): Promise<void> {
  const kept = pages[0] && keptExtensionPage(pages[0].browser());
  const addresses: string[] = [];
  for (const page of pages) {
    if (page === kept) continue;
    const name = `page-${addresses.push(page.url())}`;
    // The text first: a tab behind another one has a picture only once it is in front.
    const text = await within(5_000, () => accessibleText(page));
    await writeFile(join(folder, `${name}.txt`), text.ok ? `${page.url()}\n\n${text.value}\n` : text.reason);
    const picture = await within(8_000, async () => {
      await page.bringToFront();
      return page.screenshot();
    });
    if (picture.ok) await writeFile(join(folder, `${name}.png`), picture.value);
    else await writeFile(join(folder, `${name}-no-picture.txt`), picture.reason);
  }
  await writeFile(
    join(folder, 'pages.txt'),
    `${addresses.map((url, at) => `page-${at + 1} ${url}`).join('\n')}\n`,
  );
}
