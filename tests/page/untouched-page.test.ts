import type { JSHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DiaryNavigations } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { PageScene } from './driver/page-scene.ts';

/* «Чаты» opened and closed leaves the page as it was, whichever way the person leaves. */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

const ROUTES = [
  ['/students/my', '[Дети] Расписание Оценки Чаты'],
  ['/schedule', 'Дети [Расписание] Оценки Чаты'],
  ['/estimate', 'Дети Расписание [Оценки] Чаты'],
] as const;

/** Until the page's data have come: what comes late moves what is below it. */
const waitForData = (page: Page): Promise<true> =>
  eventually('a page that has loaded its data', async () => {
    const awaits = await page.$eval('main', (main) => {
      const text = main.textContent ?? '';
      // A list of children that is still to come does not say so.
      return (
        text.trim() === '' ||
        text.includes('Загру') ||
        (location.pathname === '/students/my' && main.querySelector('.student') === null)
      );
    });
    return awaits ? undefined : true;
  });

/** The whole document but for our item. */
const snapshot = (page: Page): Promise<JSHandle<Node>> =>
  page.evaluateHandle(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) for (const item of copy.querySelectorAll('[data-chats-item]')) item.remove();
    return copy;
  });

const WAYS_OUT: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Back', (page) => page.goBack()],
  ['another fragment', (page) => page.evaluate(() => location.replace(`${location.pathname}#`))],
];

/** The diary's app on one of its pages, whose data have come. */
const inApp = (
  path: string,
  closed: string,
  task: (diary: DiaryPage, navigations: DiaryNavigations) => Promise<void>,
) =>
  scene.inDiary(async (diary) => {
    const navigations = new DiaryNavigations(diary.page);
    await navigations.waitFor(closed);
    await waitForData(diary.page);
    await task(diary, navigations);
  }, path);

describe.each(ROUTES)('on %s', (path, closed) => {
  test.each(WAYS_OUT)('the document is the same before «Чаты» and after it, left by %s', (_way, leave) =>
    inApp(path, closed, async (diary, navigations) => {
      const before = await snapshot(diary.page);
      await diary.openChats();
      await diary.chats.waitForUnlinked();
      expect(await navigations.isContentShown()).toBe(false);
      await leave(diary.page);
      await navigations.waitFor(closed);
      expect(await navigations.isContentShown()).toBe(true);
      const after = await snapshot(diary.page);
      expect(await diary.page.evaluate((one, other) => one.isEqualNode(other), before, after)).toBe(true);
    }),
  );

  test.each(WAYS_OUT)('its scroll position and what was typed into it are kept, left by %s', (_way, leave) =>
    inApp(path, closed, async (diary, navigations) => {
      const wide = diary.page.viewport();
      await diary.page.setViewport({ width: 1280, height: 360 });
      await diary.page.evaluate(() => {
        const field = document.createElement('input');
        field.id = 'typed';
        const tall = document.createElement('div');
        tall.style.height = '2000px';
        document.querySelector('main')?.append(field, tall);
      });
      await diary.page.type('#typed', 'контрольная');
      // Scrolled and pressed at once, from a whole pixel to a whole one: Firefox keeps the fraction it stands at. Where it
      // stands when «Чаты» closes is not whole on any of these pages.
      const { target, scrolled } = await diary.page.$eval('#typed', (field) => {
        const link = document.querySelector('header [data-chats-item] a');
        if (!(link instanceof HTMLElement)) throw new Error('The item is no link');
        // Where the field stays in sight, as it does for somebody who types: Firefox brings a field's caret back into it.
        const target = Math.round(scrollY + field.getBoundingClientRect().top) - 100;
        scrollTo(0, 0);
        scrollTo(0, target);
        const scrolled = scrollY;
        // As a press does, but without the scrolling to the item by which a driver begins one. The focus goes along.
        link.focus({ preventScroll: true });
        link.click();
        return { target, scrolled };
      });
      expect(scrolled).toBe(target);
      expect(target).toBeGreaterThan(0);
      await diary.chats.waitForUnlinked();
      expect(await diary.page.evaluate(() => scrollY)).toBeLessThan(target);
      await leave(diary.page);
      await navigations.waitFor(closed);
      const kept = await diary.page.$eval('#typed', async (field) => {
        // An emptied fragment scrolls the page once more, before the next frame is drawn.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return { typed: field instanceof HTMLInputElement ? field.value : null, scrolled: scrollY };
      });
      expect(kept).toEqual({ typed: 'контрольная', scrolled });
      await diary.page.setViewport(wide);
    }),
  );
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
