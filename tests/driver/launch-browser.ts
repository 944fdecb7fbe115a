import { existsSync } from 'node:fs';
import type { Viewport } from 'puppeteer-core';
import type { TestBuild } from '../../scripts/test-builds/test-build.ts';
import { type LaunchedBrowser, type LaunchOptions, registerDriver } from './engine-driver.ts';
import { DRIVER, ENGINE } from './engine-under-test.ts';
import { checkNoSecretsLeft } from './secrets-left.ts';
import { closeWelcomePage } from './welcome-page.ts';

export type { LaunchedBrowser } from './engine-driver.ts';

/** Size of a school laptop's page. */
const LAPTOP: Viewport = { width: 1280, height: 800 };

/** How a browser is started. */
export interface BrowserOptions
  extends Pick<LaunchOptions, 'stand'>,
    Partial<Pick<LaunchOptions, 'headless' | 'keptIn' | 'viewport' | 'withoutPermission' | 'withOpenRoots'>> {
  /** The build of the extension; null for a browser without it. */
  readonly build: TestBuild | null;
  /** Whether the first steps stay open that the extension greets its person with. */
  readonly withWelcomePage?: boolean;
}

/** Starts the browser that set-up found for the engine under test, with the extension loaded. Rejects if it does not start. */
export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  const { stand, build, keptIn, headless = true, viewport = LAPTOP, withWelcomePage = false } = options;
  const extensionDir = build === null ? null : build.dirs[ENGINE];
  // The first steps greet a person once.
  const isStartedAgain = keptIn !== undefined && existsSync(keptIn);
  const launched = await DRIVER.launch({ ...options, extensionDir, headless, viewport });
  registerDriver(launched.browser, DRIVER);
  if (build !== null && !withWelcomePage && !isStartedAgain) await closeWelcomePage(launched.browser);
  return build !== null && headless ? closingWithoutSecrets(launched, stand) : launched;
}

/** A scenario ends with its browser, and then nothing secret may be left. */
function closingWithoutSecrets(
  launched: LaunchedBrowser,
  { vkId }: BrowserOptions['stand'],
): LaunchedBrowser {
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
