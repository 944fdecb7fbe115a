import { beforeAll, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { paintTwoFrames } from '../driver/paint-two-frames.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { OLGA } from '../stand/people.ts';
import { DIARY_LIKE } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';
import { FOREIGN_HOST } from './driver/page-site.ts';

/* Where there is no menu item of ours, and nothing else. */

const OURS = '[data-chats-item],[data-chats-panel],[data-chats-launcher]';

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

test('on the sign-in page, until the person has signed in', () =>
  scene.inDiary(async (diary) => {
    await diary.waitForChatsTab();
    await diary.signOut();
    expect(await diary.page.$$(OURS)).toHaveLength(0);
    await diary.page.goto(`${DIARY_ORIGIN}/login#chats`);
    await diary.page.waitForSelector('input[placeholder="Введите email"]');
    // A menu that would get an item on any other page.
    await diary.page.evaluate(() => {
      const menu = document.createElement('nav');
      menu.innerHTML = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
      document.body.prepend(menu);
    });
    await paintTwoFrames(diary.page);
    expect(await diary.page.$$(OURS)).toHaveLength(0);
    await diary.page.goto(`${DIARY_ORIGIN}/login`);
    await diary.signIn(OLGA);
    await diary.waitForChatsTab();
  }));

test('where the site has «Чаты» of its own', async () => {
  scene.site.switches.nativeChats = true;
  await scene.inDiary(async ({ page }) => {
    await page.waitForSelector('nav a[href="/chats"]');
    await page.evaluate('diaryStand.rerenderNavigation()');
    await paintTwoFrames(page);
    expect(await page.$$(OURS)).toHaveLength(0);
  }, '/estimate');
  scene.site.switches.nativeChats = false;
});

describe.concurrent('in a frame', () => {
  test.each([
    ['the diary itself', `${DIARY_ORIGIN}/schedule?gallery=bootstrap/nav-tabs`],
    ['another site', `https://${FOREIGN_HOST}/`],
  ])('with %s', (_what, address) =>
    scene.inPlain(DIARY_LIKE, async (diary) => {
      await diary.waitForChatsTab();
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
      await frame.waitForSelector('a[href*="/schedule"]');
      await paintTwoFrames(frame);
      expect(await frame.$$(OURS)).toHaveLength(0);
    }),
  );
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
