import type { Browser } from 'puppeteer-core';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { startStand } from '../stand/stand.ts';
import { SIGNED_OUT_OF_DIARY } from './diary-page.ts';
import { launchBrowser } from './launch-browser.ts';

/** A browser that has just been given the extension: the first steps are open, and nobody is signed in anywhere. */
export interface NewInstallation {
  readonly browser: Browser;
  /** What went wrong so far in any page or worker, but for what the diary's sign-in page causes. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** Starts the stand and installs the extension in a new browser. */
export async function installAnew(): Promise<NewInstallation> {
  const stand = await startStand();
  try {
    const launched = await launchBrowser({ stand, build: TEST_BUILDS.stand, withWelcomePage: true });
    return {
      browser: launched.browser,
      problems: () => launched.problems.list([SIGNED_OUT_OF_DIARY]),
      close: async () => {
        await launched.close();
        await stand.stop();
      },
    };
  } catch (error) {
    await stand.stop();
    throw error;
  }
}
