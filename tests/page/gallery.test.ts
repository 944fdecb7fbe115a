import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { eventually } from '../driver/eventually.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { galleryPages, galleryText } from '../unit/diary/gallery/gallery-page.ts';
import { PageScene } from './driver/page-scene.ts';

/*
 * The gallery's navigations in a real page with a real layout, where the unit tests have none: whatever menu a person
 * sees has the item, once, and it is nowhere else.
 */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

const load = (page: Page, name: string) =>
  page.goto(`${DIARY_ORIGIN}/schedule?gallery=${encodeURIComponent(name)}`);

/** What stands where in the page. All of it is right where `wrong` is empty. */
const inspect = (page: Page) =>
  page.evaluate(() => {
    const menus = window.expectedMenus ?? [];
    const ours = [...document.querySelectorAll('[data-chats-item]')];
    const right = menus.flatMap(({ container, items }) => {
      const own = ours.filter((item) => item.parentElement === container);
      const isSeen = container.checkVisibility() && container.getClientRects().length > 0;
      const isRight = own.length === 1 && own[0]?.previousElementSibling === items.at(-1);
      return own.length === 0 && !isSeen
        ? []
        : [{ name: container.className || container.localName, isRight, own }];
    });
    const placed = right.flatMap(({ own }) => own);
    return {
      kind: menus.length > 0 ? 'with a menu' : 'without one',
      seen: right.length,
      wrong: [
        ...right.filter(({ isRight }) => !isRight).map(({ name, own }) => `${own.length} in ${name}`),
        ...ours
          .filter((item) => !placed.includes(item))
          .map((item) => `one in ${item.parentElement?.className || item.parentElement?.localName}`),
      ],
      launchers: document.querySelectorAll('[data-chats-launcher]').length,
    };
  });

const pagesWith = (isWanted: (name: string) => boolean) => galleryPages().filter(isWanted);
const hasOwnChats = (name: string) => name.startsWith('own-chats/');
const hasNoMenu = (name: string) => name.startsWith('none/');

const hasTwoMenus = (name: string) => galleryText(name).split('data-expected="menu').length > 2;

/** Waits until the item is in each menu that is seen, and nowhere else. */
async function expectTheItem(page: Page, name: string): Promise<void> {
  const rightly = async () => {
    const { seen, wrong, launchers } = await inspect(page);
    return (seen > 0 && wrong.length === 0 && launchers === 0) || undefined;
  };
  await eventually(`the item in ${name}`, rightly).catch(async () => {
    expect(await inspect(page)).toMatchObject({ seen: 1, wrong: [], launchers: 0 });
  });
}

test.concurrent.each(pagesWith((name) => !hasOwnChats(name) && !hasNoMenu(name)))(
  '%s has the item in each menu that is seen',
  (name) =>
    scene.inWindow(async (page) => {
      await load(page, name);
      await expectTheItem(page, name);
    }),
);

describe.each(pagesWith(hasTwoMenus))('%s, whose menus are for different windows,', (name) => {
  test('has the item on a phone, and where the window changes meanwhile', () =>
    scene.inWindow(async (page) => {
      const wide = page.viewport();
      await page.setViewport({ width: 375, height: 700 });
      await load(page, name);
      await expectTheItem(page, name);
      await page.setViewport(wide);
      await expectTheItem(page, name);
      await page.setViewport({ width: 375, height: 700 });
      await expectTheItem(page, name);
      await page.setViewport(wide);
    }));
});

test.concurrent.each(pagesWith(hasNoMenu))('%s has the launcher alone', (name) =>
  scene.inWindow(async (page) => {
    await load(page, name);
    await page.waitForSelector('[data-chats-launcher]');
    expect(await inspect(page)).toEqual({ kind: 'without one', seen: 0, wrong: [], launchers: 1 });
  }),
);

test.concurrent.each(pagesWith(hasOwnChats))('%s has nothing of ours', (name) =>
  scene.inWindow(async (page) => {
    await load(page, name);
    // The document's own clock, by which the style sheet tells that the page had time enough to show a menu.
    await page.evaluate(() =>
      document.body.animate([], { delay: 1_600, duration: 50 }).finished.then(() => null),
    );
    expect(await inspect(page)).toEqual({ kind: 'without one', seen: 0, wrong: [], launchers: 0 });
  }),
);

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});

declare global {
  interface Window {
    /** What the markers of a gallery's page said. */
    expectedMenus?: readonly { readonly container: Element; readonly items: readonly Element[] }[];
  }
}
