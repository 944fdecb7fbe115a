import { beforeAll, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { CLOSED, DiaryNavigations, OPEN } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { inExtensionPage } from '../driver/extension-page.ts';
import { press } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { DIARY_LIKE } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** The diary's Angular app with the item in both menus, and «Чаты» closed. */
const inAngular = (task: (diary: DiaryPage, navigations: DiaryNavigations) => Promise<void>) =>
  scene.inDiary(async (diary) => {
    const navigations = new DiaryNavigations(diary.page);
    await navigations.waitFor(CLOSED);
    await task(diary, navigations);
  });

/** The same in a page without an app. */
const inLikeness = (task: (diary: DiaryPage, navigations: DiaryNavigations) => Promise<void>) =>
  scene.inPlain(DIARY_LIKE, async (diary) => {
    const navigations = new DiaryNavigations(diary.page);
    await navigations.waitFor(CLOSED);
    await task(diary, navigations);
  });

/** Gives a page the size of a phone for a while. */
const onPhone = async ({ page }: DiaryPage, task: () => Promise<void>) => {
  const wide = page.viewport();
  await page.setViewport({ width: 375, height: 700 });
  await task();
  await page.setViewport(wide);
};

describe('the menu item', () => {
  test('stands once in each menu, looking like an inactive sibling', () =>
    inAngular(async (diary, navigations) => {
      const { ours, sibling } = await navigations.looks();
      expect(ours).toBe(sibling);
      await onPhone(diary, async () => {
        const phone = await navigations.looks();
        expect(phone.ours).toBe(phone.sibling);
      });
    }));

  test('opens by keyboard, and Back returns the focus from the panel', () =>
    inLikeness(async (diary, navigations) => {
      await diary.page.focus('header [data-chats-item] a');
      await diary.page.keyboard.press('Enter');
      await diary.chats.waitForUnlinked();
      await eventually('the focus in the panel', async () => {
        await diary.page.keyboard.press('Tab');
        return diary.page.evaluate(
          () => document.activeElement?.hasAttribute('data-chats-panel') || undefined,
        );
      });
      await diary.page.evaluate(() => history.back());
      await navigations.waitFor(CLOSED);
      expect(await diary.page.evaluate(() => document.activeElement?.textContent)).toBe('Чаты');
    }));

  test('opens from its address, and stays open over a reload', () =>
    inAngular(async (diary, navigations) => {
      await diary.page.goto(`${DIARY_ORIGIN}/estimate#chats`);
      await navigations.waitFor(OPEN);
      await diary.page.reload();
      await navigations.waitFor(OPEN);
      await diary.chats.waitForUnlinked();
    }));

  test('is left by every item of the site, the active one too', () =>
    inAngular(async (diary, navigations) => {
      for (const [item, active] of [
        ['Расписание', CLOSED],
        ['Оценки', 'Дети Расписание [Оценки] Чаты'],
        ['Дети', '[Дети] Расписание Оценки Чаты'],
        ['Дети', '[Дети] Расписание Оценки Чаты'],
        ['Расписание', CLOSED],
      ] as const) {
        await diary.openChats();
        await navigations.waitFor(OPEN);
        await press(diary.page, item, 'link');
        await navigations.waitFor(active);
        expect(await navigations.isPanelShown()).toBe(false);
        expect(await navigations.isContentShown()).toBe(true);
      }
      // Back through all of it: the address alone decides.
      await diary.page.goBack();
      await navigations.waitFor(OPEN);
      await diary.page.goBack();
      await navigations.waitFor('[Дети] Расписание Оценки Чаты');
    }));

  test('works in the phone layout', () =>
    inLikeness((diary, navigations) =>
      onPhone(diary, async () => {
        await diary.openChats();
        await navigations.waitFor(OPEN);
        await diary.chats.waitForUnlinked();
      }),
    ));

  test('survives another injection of its script', () =>
    inLikeness(async (diary, navigations) => {
      await inExtensionPage(scene.browser, (extensionPage) =>
        extensionPage.evaluate(async (url) => {
          const [tab] = await chrome.tabs.query({ url });
          await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/chats-tab.js'] });
        }, `${diary.page.url()}`),
      );
      await diary.openChats();
      await navigations.waitFor(OPEN);
      expect(await diary.page.$$('[data-chats-panel]')).toHaveLength(1);
    }));
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
