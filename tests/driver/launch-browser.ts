import { existsSync } from 'node:fs';
import type { Viewport } from 'puppeteer-core';
import type { TestBuild } from '../../scripts/test-builds/test-build.ts';
import type { Stand } from '../stand/stand.ts';
import { type LaunchedBrowser, type LaunchOptions, registerDriver } from './engine-driver.ts';
import { DRIVER, ENGINE } from './engine-under-test.ts';
import { keepExtensionPage } from './extension-page.ts';
import { listUntilClosed } from './open-browsers.ts';
import { checkNoSecretsLeft } from './secrets-left.ts';
import { closeWelcomePage } from './welcome-page.ts';

export type { LaunchedBrowser } from './engine-driver.ts';

/** Size of a school laptop's page. */
const LAPTOP: Viewport = { width: 1280, height: 800 };

/** How a browser is started. */
export interface BrowserOptions
  extends Partial<Omit<LaunchOptions, 'stand' | 'extensionDir'>>,
    Pick<LaunchOptions, 'stand'> {
  /** A stand, or other sites; a scenario with VK ID ends with a search for its secrets. */
  readonly stand: LaunchOptions['stand'] & Partial<Pick<Stand, 'vkId'>>;
  /** The build of the extension; null for a browser without it. */
  readonly build: Pick<TestBuild, 'dirs'> | null;
  /** Whether the first steps stay open that the extension greets its person with. */
  readonly withWelcomePage?: boolean;
  /** Whether its first tab is kept for looks into the extension's storage. */
  readonly withExtensionPage?: boolean;
}

/** Starts the browser that set-up found for the engine under test, with the extension loaded. Rejects if it does not start. */
export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  const { stand, build, keptIn, viewport = LAPTOP } = options;
  const { withWelcomePage = false, withExtensionPage = false } = options;
  const headless = options.headless ?? process.env['HEADED'] !== '1';
  const extensionDir = build === null ? null : build.dirs[ENGINE];
  // The first steps greet a person once.
  const isStartedAgain = keptIn !== undefined && existsSync(keptIn);
  const launched = await DRIVER.launch({ ...options, extensionDir, headless, viewport });
  registerDriver(launched.browser, DRIVER);
  if (build !== null && !withWelcomePage && !isStartedAgain) await closeWelcomePage(launched.browser);
  if (withExtensionPage) await keepExtensionPage(launched.browser);
  const { vkId } = stand;
  const isScenario = build !== null && vkId !== undefined && options.headless !== false;
  return listUntilClosed({
    stand,
    launched: isScenario ? closingWithoutSecrets(launched, vkId) : launched,
  });
}

/** A scenario ends with its browser, and then nothing secret may be left. */
function closingWithoutSecrets(launched: LaunchedBrowser, vkId: Stand['vkId']): LaunchedBrowser {
  const { browser } = launched;
  return {
    ...launched,
    close: async () => {
      try {
        if (browser.connected) await checkNoSecretsLeft(browser, vkId);
      } finally {
        await launched.close();
      }
    },
  };
}
