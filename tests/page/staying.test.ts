import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { CLOSED, DiaryNavigations, OPEN } from '../driver/diary-navigations.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { press } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { OLGA, TIMOFEY } from '../stand/people.ts';
import { BLOWS } from './driver/blows.ts';
import { PageScene } from './driver/page-scene.ts';

/* Every way in which the page can take the item away: it is back within two frames, looks the same, and is one. */

let scene: PageScene;
let diary: DiaryPage;
let navigations: DiaryNavigations;

const SCHEDULE = `${DIARY_ORIGIN}/schedule`;

beforeAll(async () => {
  scene = await PageScene.open();
  diary = await scene.openDiary();
  navigations = new DiaryNavigations(diary.page);
});
afterAll(() => diary.page.close());

// One page for all of them: each leaves it whole, or the next loads it anew.
beforeEach(async () => {
  const isWhole =
    diary.page.url() === SCHEDULE && (await navigations.texts()).every((menu) => menu === CLOSED);
  if (!isWhole) await diary.page.goto(SCHEDULE);
  // A look under the pointer is another one.
  await diary.page.mouse.move(0, 0);
  await navigations.waitFor(CLOSED);
});

const expectNative = async () => {
  const { ours, sibling } = await navigations.looks();
  expect(ours).toBe(sibling);
};

describe.each(BLOWS)('where %s', (_what, script) => {
  test('the item is back within two frames, in its place', async () => {
    expect(await navigations.framesUntilWhole(script)).toBeLessThanOrEqual(2);
    await navigations.waitFor(CLOSED);
    await expectNative();
  });

  test('«Чаты» stays open', async () => {
    await diary.openChats();
    await navigations.waitFor(OPEN);
    expect(await navigations.framesUntilWhole(script)).toBeLessThanOrEqual(2);
    await navigations.waitFor(OPEN);
    await diary.chats.waitForUnlinked();
    await diary.page.goBack();
    await navigations.waitFor(CLOSED);
  });
});

describe('the item is there, once and native,', () => {
  // The menus that took the place of Angular's are none of its own.
  beforeAll(() => diary.page.goto(SCHEDULE));

  test('after the page was changed in a tab behind another', async () => {
    const behind = new DiaryPage(await scene.browser.newPage({ type: 'window' }));
    await behind.page.goto(SCHEDULE);
    const inFront = await scene.browser.newPage();
    await inFront.bringToFront();
    await eventually('the page behind', () =>
      behind.page.evaluate(() => document.visibilityState === 'hidden' || undefined),
    );
    await behind.page.evaluate('diaryStand.rerenderApp()');
    await behind.page.bringToFront();
    const there = new DiaryNavigations(behind.page);
    await there.waitFor(CLOSED);
    const { ours, sibling } = await there.looks();
    expect(ours).toBe(sibling);
    await inFront.close();
    await behind.page.close();
  });

  test('through Angular’s navigation, Back, Forward, a reload and #chats typed by hand', async () => {
    await diary.goTo('Оценки');
    await navigations.waitFor('Дети Расписание [Оценки] Чаты');
    await diary.page.goBack();
    await navigations.waitFor(CLOSED);
    await diary.page.goForward();
    await navigations.waitFor('Дети Расписание [Оценки] Чаты');
    await diary.page.reload();
    await navigations.waitFor('Дети Расписание [Оценки] Чаты');
    await expectNative();
    await diary.page.goto(`${DIARY_ORIGIN}/estimate#chats`);
    await navigations.waitFor(OPEN);
    await diary.page.goBack();
    await navigations.waitFor('Дети Расписание [Оценки] Чаты');
  });

  test('after another child was chosen', async () => {
    await press(diary.page, 'Ребёнок: Анна, 7 а');
    await press(diary.page, 'Иван, 3 б');
    await navigations.waitFor(CLOSED);
    await expectNative();
  });

  test('under a strict policy and with all animations forbidden', async () => {
    scene.site.switches.strictCsp = true;
    await diary.page.reload();
    await diary.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{animation:none!important;transition:none!important}');
      document.adoptedStyleSheets.unshift(sheet);
    });
    await navigations.waitFor(CLOSED);
    await diary.page.evaluate('diaryStand.rerenderNavigation()');
    await navigations.waitFor(CLOSED);
    await diary.openChats();
    await navigations.waitFor(OPEN);
    scene.site.switches.strictCsp = false;
  });

  test('for somebody else who signs in after the first has signed out', async () => {
    await diary.signOut();
    expect(await diary.page.$$('[data-chats-item]')).toHaveLength(0);
    await diary.signIn(TIMOFEY);
    await navigations.waitFor('[Ученик] Расписание Оценки Чаты');
    await expectNative();
    await diary.signOut();
    await diary.signIn(OLGA);
    await navigations.waitFor('[Дети] Расписание Оценки Чаты');
  });
});

test('a page that keeps removing the item is answered a bounded number of times', async () => {
  const removals = await diary.page.evaluate(async () => {
    let count = 0;
    const remove = () => {
      for (const item of document.querySelectorAll('[data-chats-item]')) {
        item.remove();
        count += 1;
      }
    };
    const observer = new MutationObserver(remove);
    observer.observe(document.body, { childList: true, subtree: true });
    remove();
    let quiet = 0;
    for (let last = count; quiet < 60; last = count) {
      await new Promise(requestAnimationFrame);
      quiet = last === count ? quiet + 1 : 0;
    }
    observer.disconnect();
    return count;
  });
  expect(removals).toBeLessThan(250);
  await navigations.waitFor(CLOSED);
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
