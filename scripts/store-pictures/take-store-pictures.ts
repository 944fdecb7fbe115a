import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ChatsScene } from '../../tests/driver/chats-scene.ts';
import { driverOf } from '../../tests/driver/engine-driver.ts';
import { openPopupInTab } from '../../tests/driver/popup.ts';
import { ANNA, ANNA_IN_VK } from '../../tests/stand/people.ts';
import { drawInMiddle, drawPictures } from './drawn-pictures.ts';
import { SCREENSHOTS, type Size } from './store-sizes.ts';

/** The folder that they are left in; it is not under version control. */
export const STORE_PICTURES_DIR = join(import.meta.dirname, '../../store-pictures');

const POPUP: Size = { width: 340, height: 404 };

/**
 * Walks the journey on the stand with the build that ships, and takes the pictures for the stores from it. The people in
 * them are invented. VK ID's own pages are left out: what the stand shows of them is an imitation.
 */
export async function takeStorePictures(): Promise<void> {
  await rm(STORE_PICTURES_DIR, { recursive: true, force: true });
  for (const folder of Object.keys(SCREENSHOTS))
    await mkdir(join(STORE_PICTURES_DIR, folder), { recursive: true });
  const scene = await ChatsScene.open(ANNA, { isSpoiling: true });
  try {
    const { browser, diary, chats } = scene;
    await diary.goTo('Расписание');
    await photograph(diary.page, '1-tab');
    await diary.openChats();
    await chats.waitForUnlinked();
    await photograph(diary.page, '2-link');
    await scene.link(ANNA_IN_VK);
    await photograph(diary.page, '3-linked');

    const popup = await openPopupInTab(browser);
    await popup.waitForLinked(ANNA_IN_VK);
    await popup.page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
    const picture = await popup.page.screenshot();
    const middle = await browser.newPage();
    await middle.setContent(drawInMiddle(picture, { width: POPUP.width * 1.5, height: POPUP.height * 1.5 }));
    await photograph(middle, '4-popup');
    await middle.close();

    await driverOf(browser).goToExtensionPage(popup.page, '/options.html');
    await popup.page.waitForSelector('.stored-things');
    await photograph(popup.page, '5-options');

    await drawPictures(browser, async (page, name, omitBackground) => {
      const path = `${join(STORE_PICTURES_DIR, name)}.png` as const;
      await page.screenshot({ path, omitBackground });
    });
  } finally {
    await scene.close();
  }
}

/** Pictures a page in every size that the stores take, always laid out as on a laptop. */
async function photograph(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  for (const [folder, size] of Object.entries(SCREENSHOTS)) {
    // Small pictures show the same page from further away.
    const deviceScaleFactor = size.width < 1000 ? 0.5 : 1;
    const scaled = { width: size.width / deviceScaleFactor, height: size.height / deviceScaleFactor };
    await page.setViewport({ ...scaled, deviceScaleFactor });
    // The pointer would leave its mark on whatever lies below it.
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const path = `${join(STORE_PICTURES_DIR, folder, name)}.png` as const;
    await page.screenshot({ path });
  }
}
