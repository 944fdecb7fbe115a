import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../tests/driver/launch-browser.ts';
import { DIARY_ACCOUNTS, VK_ACCOUNTS } from '../../tests/stand/people.ts';
import type { Stand } from '../../tests/stand/stand.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';

/**
 * Opens the browser on the diary and leaves it to the person, until they close it or press Ctrl+C.
 *
 * @returns the exit code
 */
export async function show(stand: Stand): Promise<number> {
  const launched = await launchBrowser({
    stand,
    build: TEST_BUILDS.stand,
    headless: false,
    viewport: null,
  });
  const { browser } = launched;
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(DIARY_ORIGIN);

  console.log('\nThe diary is open. Sign in to it, and link a VK ID under «Чаты»:');
  for (const { kind, login, password } of DIARY_ACCOUNTS) console.log(`  ${kind}: ${login}, ${password}`);
  console.log('People who have a VK ID:');
  for (const { firstName, lastName, phone, password } of VK_ACCOUNTS) {
    console.log(`  ${firstName} ${lastName}: ${phone}, ${password}`);
  }
  console.log('Close the browser or press Ctrl+C to end.');

  await left(browser);
  await launched.close();
  return 0;
}

/** Resolves when the person has closed the last window, or has asked this process to end. */
function left(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    browser.once('disconnected', () => resolve());
    // A Mac keeps a browser running that has no window any more.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) resolve();
    });
  });
}
