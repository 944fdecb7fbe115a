import puppeteer, { type Browser, type Viewport } from 'puppeteer-core';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { findBrowser } from '../../../scripts/setup/browser.mjs';
import type { Stand } from '../../stand/stand.ts';
import { makeBrowserFolder } from './browser-folder.ts';
import { eventually } from './eventually.ts';
import { type Problems, watchProblems } from './problems.ts';
import { closeWelcomePage } from './welcome-page.ts';

/** How a browser is started. */
export interface ChromiumOptions {
  /** The stand that answers under the real names; no other name is resolved. */
  readonly stand: Pick<Stand, 'chromiumResolverRules' | 'chromiumSpkiList'>;
  /** Folder of the unpacked extension; null for a browser without it. */
  readonly extensionDir: string | null;
  /** Whether nobody is to see it. Where somebody does, Ctrl+C is the caller's to handle. */
  readonly headless?: boolean;
  /** Whether the first steps stay open that the extension greets its person with. */
  readonly withWelcomePage?: boolean;
  /** Size of the pages; null lets them follow the window. */
  readonly viewport?: Viewport | null;
}

/** A running browser with a profile of its own, which is removed when it closes. */
export interface Chromium {
  readonly browser: Browser;
  /** What went wrong so far in its pages and in the extension. */
  readonly problems: Problems;
  close(): Promise<void>;
}

/** Size of a school laptop's page. */
const LAPTOP: Viewport = { width: 1280, height: 800 };

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

/** Starts the browser that set-up found, with the extension loaded. Rejects if it does not start. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { stand, extensionDir, headless = true, viewport = LAPTOP, withWelcomePage = false } = options;
  const folder = await makeBrowserFolder(extensionDir);
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
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
  const problems = watchProblems(browser);
  const close = async (): Promise<void> => {
    await browser.close();
    await folder.remove();
  };
  try {
    if (extensionDir !== null) {
      await waitForExtension(browser);
      if (!withWelcomePage) await closeWelcomePage(browser);
    }
  } catch (error) {
    await close();
    throw new Error(`The browser did not load the extension in ${extensionDir}`, { cause: error });
  }
  return { browser, problems, close };
}

/** The browser answers before it has loaded the extension, and loads a broken one never. */
async function waitForExtension(browser: Browser): Promise<void> {
  const isLoaded = async () => (await browser.extensions()).has(UNPACKED_CHROMIUM.id) || undefined;
  await eventually('the extension under its fixed id', isLoaded);
}
