import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../driver/eventually.ts';
import { LABELS } from '../driver/labels.ts';
import { PageScene } from './driver/page-scene.ts';
import { CHANGES, FIRST, type MenuState } from './gallery/menu-state.ts';
import { FRAMEWORKS } from './gallery/rendered-menu.ts';

/*
 * A menu that React or Vue renders, each with its own way of keeping a list: the item stays whatever they do, and
 * they go on as if it were not there.
 */

/**
 * What the frameworks say when they take over what their server sent and find something in it that they did not put
 * there, and draw it anew: React 19, Vue 3.5. Nobody can tell from outside whether that is still to come.
 */
const HYDRATION_DIFFERS = [
  /React error #418/,
  /Hydration completed but contains mismatches/,
  /status of 401/,
];

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** What stands in the menu, in order. */
const menuTexts = async (page: Page) => {
  const texts = await page.$$eval('nav > ul > li', (items) => items.map((item) => item.textContent));
  return texts.join(' ');
};
const waitForMenu = (page: Page, wanted: string) =>
  eventually(`the menu as ${wanted}`, async () => (await menuTexts(page)) === wanted || undefined).catch(
    async () => expect(await menuTexts(page)).toBe(wanted),
  );

/** What the menu says when it shows a state. */
const textsOf = ({ entries, news }: MenuState) =>
  [
    ...entries.map(({ label }, index) => (index === 1 && news ? `${label}${news}` : label)),
    LABELS.chats,
  ].join(' ');

const start = (page: Page) => page.evaluate(() => globalThis.menuControls?.start());
const show = (page: Page, state: MenuState) =>
  page.evaluate((next) => globalThis.menuControls?.show(next), state);

const expectToStay = async (page: Page) => {
  await waitForMenu(page, textsOf(FIRST));
  for (const change of Object.values(CHANGES)) {
    await show(page, change);
    await waitForMenu(page, textsOf(change));
    await show(page, FIRST);
    await waitForMenu(page, textsOf(FIRST));
  }
};

describe.concurrent.each(FRAMEWORKS)('in a menu by %s,', (framework) => {
  const inMenu = (way: 'hydrated' | 'rendered', task: (page: Page) => Promise<void>) =>
    scene.inDiary(({ page }) => task(page), `/schedule?framework=${framework}&start=${way}`);

  test('rendered in the browser, the item stays through every rendering', () =>
    inMenu('rendered', async (page) => {
      await start(page);
      await expectToStay(page);
    }));

  test('rendered on the server, the item stays when the page’s script takes over', () =>
    inMenu('hydrated', async (page) => {
      await waitForMenu(page, textsOf(FIRST));
      await start(page);
      await expectToStay(page);
      expect(await page.$eval('main', (main) => main.textContent)).toBe('Новых: 0');
    }));
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(HYDRATION_DIFFERS)).toEqual([]);
});
