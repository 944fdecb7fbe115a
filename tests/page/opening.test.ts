import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { CLOSED, DiaryNavigations, OPEN } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { inExtensionPage } from '../driver/extension-page.ts';
import { press } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { PageScene } from './driver/page-scene.ts';

let scene: PageScene;
let diary: DiaryPage;
let navigations: DiaryNavigations;

beforeAll(async () => {
  scene = await PageScene.open();
});

beforeEach(async () => {
  diary = await scene.openDiary();
  navigations = new DiaryNavigations(diary.page);
  await navigations.waitFor(CLOSED);
});
afterEach(() => diary.page.close());

describe('the tab «Чаты»', () => {
  test('stands once in the desktop and once in the phone navigation, looking like an inactive sibling', async () => {
    const { ours, sibling } = await navigations.looks();
    expect(ours).toBe(sibling);
    await diary.page.setViewport({ width: 375, height: 700 });
    const phone = await navigations.looks();
    expect(phone.ours).toBe(phone.sibling);
  });

  test('opens by keyboard, and Back returns the focus from the panel to it', async () => {
    await diary.page.focus('header [data-chats-item] a');
    await diary.page.keyboard.press('Enter');
    await diary.chats.waitForUnlinked();
    await eventually('the focus in the panel', async () => {
      await diary.page.keyboard.press('Tab');
      return diary.page.evaluate(() => document.activeElement?.hasAttribute('data-chats-panel') || undefined);
    });
    await diary.page.goBack();
    await navigations.waitFor(CLOSED);
    expect(await diary.page.evaluate(() => document.activeElement?.textContent)).toBe('Чаты');
  });

  test('opens from its address, and stays open over a reload', async () => {
    await diary.page.goto(`${DIARY_ORIGIN}/estimate#chats`);
    await navigations.waitFor(OPEN);
    await diary.page.reload();
    await navigations.waitFor(OPEN);
    await diary.chats.waitForUnlinked();
  });

  test('is left by every tab of the site, the one that was active too, and stays in the navigation', async () => {
    for (const [tab, active] of [
      ['Расписание', CLOSED],
      ['Оценки', 'Дети Расписание [Оценки] Чаты'],
      ['Дети', '[Дети] Расписание Оценки Чаты'],
      ['Дети', '[Дети] Расписание Оценки Чаты'],
      ['Расписание', CLOSED],
    ] as const) {
      await diary.openChats();
      await navigations.waitFor(OPEN);
      await press(diary.page, tab, 'link');
      await navigations.waitFor(active);
      expect(await navigations.isPanelShown()).toBe(false);
      expect(await navigations.isContentShown()).toBe(true);
    }
    // Back through all of it: the address alone decides.
    await diary.page.goBack();
    await navigations.waitFor(OPEN);
    await diary.page.goBack();
    await navigations.waitFor('[Дети] Расписание Оценки Чаты');
  });

  test('works in the phone layout', async () => {
    await diary.page.setViewport({ width: 375, height: 700 });
    await diary.openChats();
    await navigations.waitFor(OPEN);
    await diary.chats.waitForUnlinked();
  });

  test('survives another injection of its script', async () => {
    await inExtensionPage(scene.browser, (extensionPage) =>
      extensionPage.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/chats-tab.js'] });
      }, `${DIARY_ORIGIN}/*`),
    );
    await diary.openChats();
    await navigations.waitFor(OPEN);
    expect(await diary.page.$$('[data-chats-panel]')).toHaveLength(1);
  });
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
