import { Hono } from 'hono';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { POPUP_TEXTS } from '../../locales/popup-texts.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { paintTwoFrames } from '../driver/paint-two-frames.ts';
import { openPopup } from '../driver/popup.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { OLGA } from '../stand/people.ts';
import { PageScene } from './driver/page-scene.ts';

/* Where there is no tab of ours, and nothing else. */

const FOREIGN_HOST = 'meals.example';
/** A page with a menu that would get a tab on the diary's own pages. */
const foreignSite = new Hono().get('*', (context) =>
  context.html('<nav><a href="/schedule">Расписание</a><a href="/estimate">Оценки</a></nav>'),
);

let scene: PageScene;
let diary: DiaryPage;

beforeAll(async () => {
  scene = await PageScene.open();
});
beforeEach(async () => {
  diary = await scene.openDiary();
  await diary.waitForChatsTab();
});
afterEach(async () => {
  await diary.page.close();
  scene.stand.reset();
});

test('on the sign-in page, and it comes once the person has signed in', async () => {
  await diary.signOut();
  expect(await diary.page.$$('[data-chats-item]')).toHaveLength(0);
  await diary.page.goto(`${DIARY_ORIGIN}/login#chats`);
  await diary.page.waitForSelector('input[placeholder="Введите email"]');
  // A menu that would get a tab on any other page.
  await diary.page.evaluate(() => {
    const menu = document.createElement('nav');
    menu.innerHTML = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
    document.body.prepend(menu);
  });
  await paintTwoFrames(diary.page);
  expect(await diary.page.$$('[data-chats-item],[data-chats-panel]')).toHaveLength(0);
  await diary.page.goto(`${DIARY_ORIGIN}/login`);
  await diary.signIn(OLGA);
  await diary.waitForChatsTab();
});

test('where the site has «Чаты» of its own, and the popup says so and works', async () => {
  scene.stand.diary.switches.nativeChats = true;
  await diary.page.goto(`${DIARY_ORIGIN}/estimate`);
  await diary.page.waitForSelector('nav a[href="/chats"]');
  await diary.page.evaluate('diaryStand.rerenderNavigation()');
  await paintTwoFrames(diary.page);
  expect(await diary.page.$$('[data-chats-item]')).toHaveLength(0);
  const popup = await openPopup(scene.browser, diary.page);
  await popup.waitForUnlinked();
  await popup.waitForText(POPUP_TEXTS.ru.ownChats);
});

test.each([
  ['the diary itself', `${DIARY_ORIGIN}/schedule`],
  ['another site', `https://${FOREIGN_HOST}/`],
])('in a frame with %s', async (_what, address) => {
  await diary.page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    // In view: a frame out of sight gets no frames to draw.
    frame.style.cssText = 'position:fixed;inset:0;z-index:9';
    document.body.append(frame);
  }, address);
  const frame = await diary.page.waitForFrame(
    (candidate) => candidate.parentFrame() !== null && candidate.url() === address,
  );
  await frame.waitForSelector('nav a[href="/schedule"]');
  await paintTwoFrames(frame);
  expect(await frame.$$('[data-chats-item],[data-chats-panel],[data-chats-launcher]')).toHaveLength(0);
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
