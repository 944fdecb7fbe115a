import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { findBrowser } from '../../../scripts/setup/browser.mjs';
import { makeBrowserFolder } from '../browser-folder.ts';
import type { LaunchedBrowser, LaunchOptions } from '../engine-driver.ts';
import { eventually } from '../eventually.ts';
import { watchConsoles } from './consoles.ts';

/** No offer to translate the Russian pages: it would cover them. */
const PREFERENCES = { translate: { enabled: false } };

/** Keeps the browser from calling home, and from asking the person anything. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Starts a Chromium with the extension loaded. Rejects if it does not start. */
export async function launchChromium({
  stand,
  extensionDir,
  withoutPermission,
  withOpenRoots,
  keptIn,
  headless,
  viewport,
}: LaunchOptions): Promise<LaunchedBrowser> {
  const folder = await makeBrowserFolder(extensionDir, { withoutPermission, withOpenRoots, keptIn });
  await writePreferences(folder.profileDir);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    // Branded builds of Chrome load an extension through the debugging pipe alone.
    pipe: true,
    enableExtensions: folder.extensionDir === null ? false : [folder.extensionDir],
    userDataDir: folder.profileDir,
    acceptInsecureCerts: true,
    headless,
    defaultViewport: viewport,
    // A person who looks on is not told that the browser is remote-controlled.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    handleSIGINT: headless,
    handleSIGTERM: headless,
    handleSIGHUP: headless,
    env: { ...process.env, LANGUAGE: 'ru' },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // No bar over the page that warns of the arguments below.
      ...(headless ? [] : ['--test-type']),
      '--lang=ru',
      '--accept-lang=ru,en',
      `--host-resolver-rules=${stand.chromiumResolverRules}`,
      // The windows that the extension opens load before acceptInsecureCerts can reach them.
      `--ignore-certificate-errors-spki-list=${stand.chromiumSpkiList}`,
    ],
  });
  const { problems, lines } = watchConsoles(browser);
  const close = async (): Promise<void> => {
    await browser.close();
    await folder.remove();
  };
  try {
    if (extensionDir !== null) await waitForExtension(browser);
  } catch (error) {
    await close();
    throw new Error(`The browser did not load the extension in ${extensionDir}`, { cause: error });
  }
  return { browser, problems, console: lines, close };
}

async function writePreferences(profileDir: string): Promise<void> {
  const path = join(profileDir, 'Default', 'Preferences');
  // A profile that was used before has its own.
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(PREFERENCES));
}

/** The browser answers before it has loaded the extension, and loads a broken one never. */
async function waitForExtension(browser: Browser): Promise<void> {
  const isLoaded = async () => (await browser.extensions()).has(UNPACKED_CHROMIUM.id) || undefined;
  await eventually('the extension under its fixed id', isLoaded);
}
