import { relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { SIGNED_OUT_OF_DIARY } from '../../tests/driver/diary-page.ts';
import { type LaunchedBrowser, launchBrowser } from '../../tests/driver/launch-browser.ts';
import { waitForWelcomePage } from '../../tests/driver/welcome-page.ts';
import type { Stand } from '../../tests/stand/stand.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { journeySteps } from './journey-steps.ts';
import { clearPictures, PICTURES_DIR, takePicture } from './pictures.ts';

/**
 * Walks the whole journey, says each step as it does it, and leaves pictures.
 *
 * @returns the exit code: 0 if every step went as it should, else 1
 */
export async function walkThrough(stand: Stand): Promise<number> {
  await clearPictures();
  const launched = await launchBrowser({ stand, build: TEST_BUILDS.stand, withWelcomePage: true });
  let number = 0;
  let pictures = 0;
  // Two digits: folders are sorted by name, and the pictures then stand in the journey's order.
  const take = (page: Page, name: string): Promise<void> => {
    pictures += 1;
    return takePicture(page, `${String(pictures).padStart(2, '0')}-${name}`);
  };
  try {
    const firstSteps = await waitForWelcomePage(launched.browser);
    await firstSteps.waitForSelector('h1');
    await firstSteps.setViewport({ width: 780, height: 800 });
    const height = await firstSteps.evaluate(() => document.documentElement.scrollHeight);
    await firstSteps.setViewport({ width: 780, height });
    await take(firstSteps, 'first-steps');
    await firstSteps.close();
    const steps = await journeySteps(launched, take);
    console.log('');
    for (const { says, walk } of steps) {
      number += 1;
      console.log(`${number}. ${says}`);
      await walk();
    }
    return report(launched, steps.length);
  } catch (error) {
    const what = number === 0 ? 'Opening the diary' : `Step ${number}`;
    console.error(`${what} failed: ${error instanceof Error ? error.message : error}`);
    await pictureEverything(launched);
    console.error(`Pictures up to there are in ${namedFolder()}.`);
    return 1;
  } finally {
    await launched.close();
  }
}

function report({ problems }: LaunchedBrowser, steps: number): number {
  const found = problems.list([SIGNED_OUT_OF_DIARY]);
  if (found.length > 0) {
    console.error(`All ${steps} steps were walked, but the browser reported:\n${found.join('\n')}`);
    return 1;
  }
  console.log(`All ${steps} steps went as they should. Pictures of them are in ${namedFolder()}.`);
  return 0;
}

/** Leaves a picture of every open page, for somebody who looks for the reason of a failure. */
async function pictureEverything({ browser }: LaunchedBrowser): Promise<void> {
  const pages = await browser.pages();
  for (const [index, page] of pages.entries()) {
    // A window that is closing cannot be pictured any more.
    await takePicture(page, `failed-page-${index + 1}`).catch(() => undefined);
  }
}

function namedFolder(): string {
  return `${relative(process.cwd(), PICTURES_DIR) || '.'}/`;
}
