import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { TOKEN_NAME } from '../stand/diary/session-token.ts';
import type { Stand } from '../stand/stand.ts';
import type { Extensions } from './variants/make-extensions.ts';
import { HOSTS } from './variants/variant.ts';

/** The browser that everything is measured in. */
export interface BenchBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Size of a school laptop's page. */
const LAPTOP = { width: 1280, height: 800 };

/** Nothing of the browser's own may run beside what is measured. */
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

/** Starts a browser with the extensions of all variants, signed in to the diary under every host. */
export async function openBenchBrowser(
  stand: Stand,
  extensions: Extensions,
  token: string,
): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'chats-bench-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    pipe: true,
    enableExtensions: Object.values(extensions),
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: LAPTOP,
    env: { ...process.env, LANGUAGE: 'ru' },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=ru',
      `--host-resolver-rules=${stand.chromiumResolverRules}`,
      `--ignore-certificate-errors-spki-list=${stand.chromiumSpkiList}`,
    ],
  });
  const cookie = { name: TOKEN_NAME, value: token, path: '/', secure: true };
  await browser.setCookie(...Object.values(HOSTS).map((domain) => ({ ...cookie, domain })));
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Id of a loaded extension by its name in the manifest. */
export async function extensionId(browser: Browser, name: string): Promise<string> {
  const extensions = [...(await browser.extensions())];
  const found = extensions.find(([, extension]) => extension.name === name);
  if (found === undefined) throw new Error(`The extension ${name} is not loaded`);
  return found[0];
}

/** Does something in a new page in front of the others, on a processor that is slower by a factor. */
export async function inNewPage<Result>(
  browser: Browser,
  slowdown: number,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.emulateCPUThrottling(slowdown);
    return await task(page);
  } finally {
    await page.close();
  }
}
