import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CLOSED, DiaryNavigations } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { LABELS } from '../driver/labels.ts';
import { paintTwoFrames } from '../driver/paint-two-frames.ts';
import { press, waitForPressable } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { PageScene } from './driver/page-scene.ts';

/* What helps where the page shows no menu: the launcher, and a harder search. */

let scene: PageScene;
let diary: DiaryPage;
let navigations: DiaryNavigations;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** Loads the page with no navigation in it, until it is told to show one. */
const loadWithoutNavigation = async () => {
  await diary.page.evaluate(() => {
    sessionStorage.setItem('diaryStand.withoutNavigation', '');
    document.documentElement.id = 'before';
  });
  await diary.page.reload();
  // A driver may come back from a reload before the document that it brings.
  await diary.page.waitForFunction(
    () => !document.querySelector('#before') && document.querySelector('main'),
  );
};
const launcherPlace = () =>
  diary.page.$eval('[data-chats-launcher]', (host) => {
    const { left, right, top, bottom } = host.getBoundingClientRect();
    return {
      side: left === 0 ? 'left' : right === document.documentElement.clientWidth ? 'right' : 'none',
      middle: (top + bottom) / 2,
    };
  });
const waitForLauncher = () => waitForPressable(diary.page, LABELS.chats);

beforeEach(async () => {
  diary = await scene.openDiary();
  navigations = new DiaryNavigations(diary.page);
  await loadWithoutNavigation();
});
afterEach(() => diary.page.close());

test('the launcher opens the same panel, and a second press leaves it', async () => {
  await press(diary.page, LABELS.chats);
  await diary.chats.waitForUnlinked();
  expect(await navigations.isContentShown()).toBe(false);
  await press(diary.page, LABELS.chats);
  await eventually('the content', async () => (await navigations.isContentShown()) || undefined);
  expect(await diary.page.$$('[data-chats-panel]')).toHaveLength(0);
});

test('a navigation that comes late replaces it within two frames', async () => {
  await waitForLauncher();
  expect(await navigations.framesUntilWhole('diaryStand.navigationShown.set(true)')).toBeLessThanOrEqual(2);
  await navigations.waitFor(CLOSED);
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(0);
});

test('it is reached, moved and pressed by keyboard, and stands there again on the next page', async () => {
  await waitForLauncher();
  await diary.page.evaluate(() => document.body.focus());
  await eventually('the focus on the launcher', async () => {
    await diary.page.keyboard.press('Tab');
    return diary.page.evaluate(
      () => document.activeElement?.hasAttribute('data-chats-launcher') || undefined,
    );
  });
  const before = await launcherPlace();
  await diary.page.keyboard.press('ArrowLeft');
  await diary.page.keyboard.press('ArrowUp');
  const moved = await launcherPlace();
  expect(moved.side).toBe('left');
  expect(moved.middle).toBeLessThan(before.middle);
  await diary.page.keyboard.press('Enter');
  await diary.chats.waitForUnlinked();
  await diary.page.goBack();
  await diary.page.reload();
  await waitForLauncher();
  expect(await launcherPlace()).toEqual(moved);
});

test('it is dragged out of the way by the pointer, which does not open «Чаты»', async () => {
  await waitForLauncher();
  const { middle } = await launcherPlace();
  const x = await diary.page.$eval('[data-chats-launcher]', (host) => host.getBoundingClientRect().x + 20);
  await diary.page.mouse.move(x, middle);
  await diary.page.mouse.down();
  await diary.page.mouse.move(900, 600, { steps: 4 });
  await diary.page.mouse.move(1200, 650, { steps: 4 });
  await diary.page.mouse.up();
  const place = await launcherPlace();
  expect(place.side).toBe('right');
  expect(Math.abs(place.middle - 650)).toBeLessThan(2);
  expect(diary.chatsAreOpen()).toBe(false);
});

test('it comes back where the page takes it away', async () => {
  await waitForLauncher();
  await diary.page.$eval('[data-chats-launcher]', (host) => host.remove());
  await waitForLauncher();
});

test('a menu of buttons without addresses gets the tab, not the launcher, and keeps it', async () => {
  await diary.page.evaluate(() => {
    const menu = document.createElement('nav');
    menu.className = 'own';
    for (const label of ['Расписание', 'Оценки']) {
      const button = document.createElement('button');
      button.textContent = label;
      menu.append(button);
    }
    document.body.prepend(menu);
  });
  const item = async () => (await diary.page.$('nav.own > button:last-child[data-chats-item]')) ?? undefined;
  await eventually('«Чаты» behind the buttons', item);
  await diary.page.$eval('nav.own', (menu) => menu.lastElementChild?.remove());
  await eventually('«Чаты» behind the buttons again', item);
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(0);
  await (await item())?.click();
  await diary.chats.waitForUnlinked();
});

test('a navigation that comes late inside an open shadow tree gets the tab, drawn like its siblings, and keeps it', async () => {
  await waitForLauncher();
  await diary.page.evaluate(() => {
    const host = document.createElement('div');
    host.id = 'shadow';
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<nav><a class="t on" href="/schedule">Расписание</a><a class="t" href="/estimate">Оценки</a><a class="t" href="/students/my">Дети</a></nav>';
    document.body.prepend(host);
  });
  const inShadow = () =>
    diary.page.$eval('#shadow', (host) =>
      [...(host.shadowRoot?.querySelectorAll('a') ?? [])].map(
        (link) => `${link.textContent} ${link.className}`,
      ),
    );
  const withChats = ['Расписание t on', 'Оценки t', 'Дети t', 'Чаты t'];
  const waitForIt = () =>
    eventually('«Чаты» in the shadow tree', async () =>
      (await inShadow()).join() === withChats.join() ? true : undefined,
    );
  await waitForIt();
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(0);
  await diary.page.$eval('#shadow', (host) => host.shadowRoot?.querySelector('[data-chats-item]')?.remove());
  await waitForIt();
  await diary.page.$eval('#shadow', (host) => {
    const ours = host.shadowRoot?.querySelector('[data-chats-item]');
    if (ours instanceof HTMLElement) ours.click();
  });
  await diary.chats.waitForUnlinked();
  expect(await inShadow()).toEqual(['Расписание t', 'Оценки t', 'Дети t', 'Чаты t on']);
});

test('a menu that comes into the content under the open panel takes the launcher’s place once the panel is left', async () => {
  await press(diary.page, LABELS.chats);
  await diary.chats.waitForUnlinked();
  await diary.page.evaluate(() => {
    const known = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<div id="card">${known}</div>`);
    // Of this one a rule tells, and the page is searched.
    document.body.insertAdjacentHTML('afterbegin', '<header><button>Новости</button></header>');
  });
  await paintTwoFrames(diary.page);
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(1);
  expect(await diary.page.$$('[data-chats-item]')).toHaveLength(0);
  // As a site's own router leaves it: the address is told of once.
  await diary.page.evaluate(() => history.replaceState(null, '', location.pathname));
  await paintTwoFrames(diary.page);
  expect(await diary.page.$$('#card [data-chats-item]')).toHaveLength(1);
  expect(await navigations.isContentShown()).toBe(true);
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(0);
});

test('a menu that comes over an open panel with no content to stand beside is seen, and has the focus that the launcher had', async () => {
  await diary.page.evaluate(() => {
    const main = document.querySelector('main');
    const other = document.createElement('div');
    other.append(...(main?.childNodes ?? []));
    main?.replaceWith(other);
  });
  await press(diary.page, LABELS.chats);
  await diary.chats.waitForUnlinked();
  const isFocused = (selector: string) =>
    diary.page.evaluate((wanted) => Boolean(document.activeElement?.closest(wanted)), selector);
  expect(await isFocused('[data-chats-launcher]')).toBe(true);
  await diary.page.evaluate(() => {
    const links = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
    document.body.insertAdjacentHTML('afterbegin', `<nav id="late">${links}</nav>`);
  });
  await diary.page.waitForSelector('#late [data-chats-item]');
  expect(await diary.page.$$('[data-chats-launcher]')).toHaveLength(0);
  expect(await isFocused('[data-chats-item]')).toBe(true);
  const laid = await diary.page.evaluate(() => ({
    menuEnds: document.querySelector('#late')?.getBoundingClientRect().bottom,
    panelBegins: document.querySelector('[data-chats-panel]')?.getBoundingClientRect().top,
  }));
  expect(laid.menuEnds).toBeGreaterThan(0);
  expect(laid.panelBegins).toBe(laid.menuEnds);

  await diary.page.evaluate(() => document.body.append(document.createElement('main')));
  await diary.page.waitForSelector('main + [data-chats-panel]');
  expect(await diary.page.$eval('[data-chats-panel]', (panel) => getComputedStyle(panel).position)).toBe(
    'static',
  );
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
