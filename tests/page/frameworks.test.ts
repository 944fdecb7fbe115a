import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { LABELS } from '../driver/labels.ts';
import { PageScene } from './driver/page-scene.ts';
import { CHANGES, FIRST, type MenuState } from './gallery/menu-state.ts';
import { FRAMEWORKS } from './gallery/rendered-menu.ts';

/*
 * A menu that React or Vue renders, each with its own way of keeping a list: the tab stays whatever they do, and they go
 * on as if it were not there.
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
let diary: DiaryPage | undefined;

beforeAll(async () => {
  scene = await PageScene.open();
});
afterEach(async () => {
  await diary?.page.close();
  diary = undefined;
});

/** What stands in the menu, in order. */
const menuTexts = async () => {
  const texts = await diary?.page.$$eval('nav > ul > li', (items) => items.map((item) => item.textContent));
  return texts?.join(' ');
};
const waitForMenu = (wanted: string) =>
  eventually(`the menu as ${wanted}`, async () => ((await menuTexts()) === wanted ? true : undefined)).catch(
    async () => expect(await menuTexts()).toBe(wanted),
  );

/** What the menu says when it shows a state. */
const textsOf = ({ entries, news }: MenuState) =>
  [
    ...entries.map(({ label }, index) => (index === 1 && news ? `${label}${news}` : label)),
    LABELS.chats,
  ].join(' ');

const start = () => diary?.page.evaluate(() => globalThis.menuControls?.start());
const show = (state: MenuState) => diary?.page.evaluate((next) => globalThis.menuControls?.show(next), state);

describe.each(FRAMEWORKS)('in a menu by %s,', (framework) => {
  const open = async (way: 'hydrated' | 'rendered') => {
    diary = await scene.openDiary(`/schedule?framework=${framework}&start=${way}`);
  };

  const expectToStay = async () => {
    await waitForMenu(textsOf(FIRST));
    for (const change of Object.values(CHANGES)) {
      await show(change);
      await waitForMenu(textsOf(change));
      await show(FIRST);
      await waitForMenu(textsOf(FIRST));
    }
  };

  test('rendered in the browser, the tab stays through every rendering', async () => {
    await open('rendered');
    await start();
    await expectToStay();
  });

  test('rendered on the server, the tab is there before the page’s own script, and stays when that takes over', async () => {
    await open('hydrated');
    await waitForMenu(textsOf(FIRST));
    await start();
    await expectToStay();
    expect(await diary?.page.$eval('main', (main) => main.textContent)).toBe('Новых: 0');
  });
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(HYDRATION_DIFFERS)).toEqual([]);
});
