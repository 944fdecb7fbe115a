import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { CLOSED, DiaryNavigations } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { turnTo } from '../driver/keyboard.ts';
import { LABELS } from '../driver/labels.ts';
import { press, waitForPressable } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { WITHOUT_MENU } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

/* The launcher, which helps where the page shows no menu. */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** Does something in a page that has the launcher. */
const besideLauncher = (task: (diary: DiaryPage) => Promise<void>) =>
  scene.inPlain(WITHOUT_MENU, async (diary) => {
    await waitForLauncher(diary.page);
    await task(diary);
  });
const waitForLauncher = (page: Page) => waitForPressable(page, LABELS.chats);
const isContentShown = ({ page }: DiaryPage) => new DiaryNavigations(page).isContentShown();
const launcherPlace = (page: Page) =>
  page.$eval('[data-chats-launcher]', (host) => {
    const { left, right, top, bottom } = host.getBoundingClientRect();
    return {
      side: left === 0 ? 'left' : right === document.documentElement.clientWidth ? 'right' : 'none',
      middle: (top + bottom) / 2,
    };
  });

describe.concurrent('the launcher', () => {
  test('opens the same panel, and a second press leaves it', () =>
    besideLauncher(async (diary) => {
      await press(diary.page, LABELS.chats);
      await diary.chats.waitForUnlinked();
      expect(await isContentShown(diary)).toBe(false);
      await press(diary.page, LABELS.chats);
      await eventually('the content', async () => (await isContentShown(diary)) || undefined);
      expect(await diary.page.$$('[data-chats-panel]')).toHaveLength(0);
    }));

  test('is dragged out of the way, which does not open «Чаты»', () =>
    besideLauncher(async (diary) => {
      const { page } = diary;
      const { middle } = await launcherPlace(page);
      const x = await page.$eval('[data-chats-launcher]', (host) => host.getBoundingClientRect().x + 20);
      await page.mouse.move(x, middle);
      await page.mouse.down();
      await page.mouse.move(900, 600, { steps: 4 });
      await page.mouse.move(1200, 650, { steps: 4 });
      await page.mouse.up();
      const place = await launcherPlace(page);
      expect(place.side).toBe('right');
      expect(Math.abs(place.middle - 650)).toBeLessThan(2);
      expect(diary.chatsAreOpen()).toBe(false);
    }));

  test('comes back within two frames where the page takes it away', () =>
    besideLauncher(async ({ page }) => {
      const left = await page.$eval('[data-chats-launcher]', async (host) => {
        host.remove();
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return document.querySelectorAll('[data-chats-launcher]').length;
      });
      expect(left).toBe(1);
      await waitForLauncher(page);
    }));
});

test('the launcher goes within two frames when Angular’s menu comes late', async () => {
  const page = await scene.browser.newPage({ type: 'window' });
  await page.evaluateOnNewDocument(() => sessionStorage.setItem('diaryStand.withoutNavigation', ''));
  await page.goto(`${DIARY_ORIGIN}/schedule`);
  await waitForLauncher(page);
  const navigations = new DiaryNavigations(page);
  expect(await navigations.framesUntilWhole('diaryStand.navigationShown.set(true)')).toBeLessThanOrEqual(2);
  await navigations.waitFor(CLOSED);
  expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
  await page.close();
});

test('the launcher is reached, moved, pressed and kept by keyboard', () =>
  besideLauncher(async ({ page, chats }) => {
    await turnTo(page);
    await page.evaluate(() => document.body.focus());
    await eventually('the focus on the launcher', async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.hasAttribute('data-chats-launcher') || undefined);
    });
    const before = await launcherPlace(page);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    const moved = await launcherPlace(page);
    expect(moved.side).toBe('left');
    expect(moved.middle).toBeLessThan(before.middle);
    await page.keyboard.press('Enter');
    await chats.waitForUnlinked();
    await page.evaluate(() => history.back());
    await page.waitForSelector('[data-chats-panel]', { hidden: true });
    await page.reload();
    await waitForLauncher(page);
    expect(await launcherPlace(page)).toEqual(moved);
  }));

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
