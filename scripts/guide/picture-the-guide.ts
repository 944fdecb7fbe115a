import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ChatsScene } from '../../tests/driver/chats-scene.ts';
import { openPopupInTab } from '../../tests/driver/popup.ts';
import { ANNA, ANNA_IN_VK } from '../../tests/stand/people.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE_DIR = join(ROOT, 'docs/guide');
const WELCOME_DIR = join(ROOT, 'assets/public/welcome');

/** Wide enough for the diary's desktop navigation, narrow enough to be read in a column of text. */
const WIDTH = 900;

/** Heights of what is pictured: the diary's header, a whole window of it, the header with the panel, VK ID's window, the popup. */
const HEIGHTS = { header: 112, diary: 490, panel: 545, confirmation: 700, window: 560, popup: 404 } as const;

/** The first steps ship with the extension: their pictures weigh little. The guide is read on a good screen too. */
const SCALES: Readonly<Record<string, number>> = { [WELCOME_DIR]: 1, [GUIDE_DIR]: 1.5 };

/**
 * Walks the journey on the stand with the build that ships, and takes the pictures of docs/guide.ru.md and of the first
 * steps from it. The people in them are invented.
 */
export async function pictureTheGuide(): Promise<void> {
  await Promise.all([GUIDE_DIR, WELCOME_DIR].map((dir) => mkdir(dir, { recursive: true })));
  const scene = await ChatsScene.open(ANNA, { isSpoiling: true });
  try {
    const { diary, chats } = scene;
    const { page } = diary;

    await diary.goTo('Расписание');
    await take(page, WELCOME_DIR, 'tab', HEIGHTS.header);
    await take(page, GUIDE_DIR, '1-tab', HEIGHTS.diary);
    await diary.openChats();
    await chats.waitForUnlinked();
    await take(page, WELCOME_DIR, 'link', HEIGHTS.panel);
    await take(page, GUIDE_DIR, '2-link', HEIGHTS.panel);

    const vkId = await scene.askVkId(ANNA_IN_VK);
    await take(vkId.page, GUIDE_DIR, '3-vk-id', HEIGHTS.window);
    await chats.waitForLinking();
    await take(page, GUIDE_DIR, '4-waiting', HEIGHTS.panel);
    await vkId.approve();
    await chats.waitForLinked(ANNA_IN_VK);
    await take(page, WELCOME_DIR, 'chats', HEIGHTS.panel);
    await take(page, GUIDE_DIR, '5-linked', HEIGHTS.panel);

    await chats.startUnlinking();
    await take(page, GUIDE_DIR, '6-unlinking', HEIGHTS.confirmation);
    await chats.keepLinked();
    const popup = await openPopupInTab(scene.browser);
    await popup.waitForLinked(ANNA_IN_VK);
    await take(popup.page, GUIDE_DIR, '7-popup', HEIGHTS.popup, 340);
  } finally {
    await scene.close();
  }
}

async function take(page: Page, dir: string, name: string, height: number, width = WIDTH): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width, height, deviceScaleFactor: SCALES[dir] ?? 1 });
  // A wheel that turns would stand otherwise in every picture.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // The pointer would leave its mark on whatever lies below it.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const path = `${join(dir, name)}.webp` as const;
  await page.screenshot({ path, type: 'webp', quality: 75 });
}
