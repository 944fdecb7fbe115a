import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { OLGA } from '../stand/people.ts';
import { type Stand, startStand } from '../stand/stand.ts';
import { DiaryPage } from './driver/diary-page.ts';
import { DRIVER, ENGINE } from './driver/engine-under-test.ts';
import { eventually } from './driver/eventually.ts';
import { inExtensionPage } from './driver/extension-page.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { press } from './driver/press.ts';

let stand: Stand;
let launched: LaunchedBrowser;
let diary: DiaryPage;
let page: Page;

beforeAll(async () => {
  stand = await startStand();
  launched = await launchBrowser({ stand, build: TEST_BUILDS.stand });
  const first = await DiaryPage.open(launched.browser, '/login');
  await first.signIn(OLGA);
  await first.page.close();
});

afterAll(async () => {
  await launched?.close();
  await stand?.stop();
});

beforeEach(async () => {
  diary = await DiaryPage.open(launched.browser, '/schedule');
  page = diary.page;
});

afterEach(async () => {
  await page.close();
  Object.assign(stand.diary.switches, { strictCsp: false, nativeChats: false });
});

/** The texts of each navigation's links, active ones in brackets. */
const navigations = (): Promise<string[]> =>
  page.$$eval('nav', (menus) =>
    menus.map((menu) =>
      [...menu.querySelectorAll('a')]
        .map((link) => {
          const text = link.querySelector('[class$=text]')?.textContent ?? '';
          const marks = [/_active\b/.test(link.className), link.getAttribute('aria-current') === 'page'];
          return marks.every(Boolean) ? `[${text}]` : marks.some(Boolean) ? `?${text}` : text;
        })
        .join(' '),
    ),
  );

const navigationsAre = (wanted: string) =>
  eventually(`both navigations as ${wanted}`, async () => {
    const all = await navigations();
    return all.length === 2 && all.every((one) => one === wanted) ? true : undefined;
  }).catch(async () => expect(await navigations()).toEqual([wanted, wanted]));

const CLOSED = 'Дети [Расписание] Оценки Чаты';
const OPEN = 'Дети Расписание Оценки [Чаты]';

const isPanelShown = () =>
  page.evaluate(() => document.querySelectorAll('main + [data-chats-panel]').length === 1);
const isContentShown = () => page.$eval('main', (main) => main.checkVisibility());

/** Runs a piece of script in the page and counts the frames until the tab is whole again in all visible navigations. */
const framesUntilWhole = (script: string): Promise<number> =>
  page.evaluate(async (code) => {
    const isWhole = () =>
      [...document.querySelectorAll('nav')].every(
        (menu) => !menu.checkVisibility() || menu.querySelectorAll('[data-chats-item]').length === 1,
      ) &&
      (location.hash !== '#chats' || document.querySelector('main + [data-chats-panel]') !== null);
    // The stand's own hook, which only the page's world has.
    new Function(code)();
    let frames = 0;
    while (!isWhole() && frames < 60) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    return frames;
  }, script);

describe('the tab «Чаты»', () => {
  test('stands once in the desktop and once in the phone navigation, looking like an inactive sibling', async () => {
    await navigationsAre(CLOSED);
    const looks = await page.$$eval('nav a', (links) =>
      links
        .filter((link) => link.checkVisibility())
        .map((link) => {
          const { color, font, padding, height } = getComputedStyle(link);
          return { text: link.textContent?.trim(), style: [color, font, padding, height].join() };
        }),
    );
    const chats = looks.find(({ text }) => text === 'Чаты');
    expect(chats?.style).toBe(looks.find(({ text }) => text === 'Дети')?.style);
  });

  test('opens by a click, takes the active look over, and Back gives the page back unchanged', async () => {
    await navigationsAre(CLOSED);
    const before = await page.evaluateHandle(() => document.body.cloneNode(true));
    await diary.openChats();
    await navigationsAre(OPEN);
    await diary.chats.waitForUnlinked();
    expect(await isContentShown()).toBe(false);
    await page.goBack();
    await navigationsAre(CLOSED);
    expect(await isContentShown()).toBe(true);
    expect(await page.evaluate((was) => document.body.isEqualNode(was), before)).toBe(true);
  });

  test('opens by keyboard, and Back returns the focus from the panel to it', async () => {
    await navigationsAre(CLOSED);
    await page.focus('header [data-chats-item] a');
    await page.keyboard.press('Enter');
    await diary.chats.waitForUnlinked();
    await eventually('the focus in the panel', async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.hasAttribute('data-chats-panel') || undefined);
    });
    await page.goBack();
    await navigationsAre(CLOSED);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Чаты');
  });

  test('opens from its address, and stays open over a reload', async () => {
    await page.goto(`${DIARY_ORIGIN}/estimate#chats`);
    await navigationsAre(OPEN);
    await page.reload();
    await navigationsAre(OPEN);
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
      await navigationsAre(OPEN);
      await press(page, tab, 'link');
      await navigationsAre(active);
      expect(await isPanelShown()).toBe(false);
      expect(await isContentShown()).toBe(true);
    }
    // Forward and back through all of it: the address alone decides.
    await page.goBack();
    await navigationsAre(OPEN);
    await page.goBack();
    await navigationsAre('[Дети] Расписание Оценки Чаты');
  });

  test('gives back the place to which the page was scrolled', async () => {
    await page.setViewport({ width: 1280, height: 360 });
    await navigationsAre(CLOSED);
    await page.evaluate(() => scrollTo(0, 150));
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await page.$eval('header [data-chats-item] a', (link) => link instanceof HTMLElement && link.click());
    await navigationsAre(OPEN);
    await page.goBack();
    await navigationsAre(CLOSED);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('works in the phone layout', async () => {
    await page.setViewport({ width: 375, height: 700 });
    await diary.openChats();
    await navigationsAre(OPEN);
    await diary.chats.waitForUnlinked();
  });

  test('survives another injection of its script', async () => {
    await navigationsAre(CLOSED);
    await inExtensionPage(launched.browser, (extensionPage) =>
      extensionPage.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/chats-tab.js'] });
      }, `${DIARY_ORIGIN}/*`),
    );
    await diary.openChats();
    await navigationsAre(OPEN);
    expect(await page.$$('[data-chats-panel]')).toHaveLength(1);
  });
});

describe('whatever Angular renders anew', () => {
  const rerenders = ['rerenderItems', 'rerenderNavigation', 'rerenderHeader', 'rerenderApp', 'addCounter'];

  test.each(rerenders)('%s: the tab is back within two frames', async (method) => {
    await navigationsAre(CLOSED);
    expect(await framesUntilWhole(`diaryStand.${method}()`)).toBeLessThanOrEqual(2);
    await navigationsAre(CLOSED);
  });

  test.each(rerenders)('%s while «Чаты» is open: it stays open', async (method) => {
    await diary.openChats();
    await navigationsAre(OPEN);
    expect(await framesUntilWhole(`diaryStand.${method}()`)).toBeLessThanOrEqual(2);
    await navigationsAre(OPEN);
    await diary.chats.waitForUnlinked();
    await page.goBack();
    await navigationsAre(CLOSED);
  });

  test('the tab is back under a strict policy and with all animations forbidden', async () => {
    stand.diary.switches.strictCsp = true;
    await page.reload();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{animation:none!important;transition:none!important}');
      document.adoptedStyleSheets.unshift(sheet);
    });
    await navigationsAre(CLOSED);
    await page.evaluate('diaryStand.rerenderNavigation()');
    await navigationsAre(CLOSED);
    await diary.openChats();
    await navigationsAre(OPEN);
  });

  test('a page that takes the tab away again and again is let win', async () => {
    await navigationsAre(CLOSED);
    const removals = await page.evaluate(async () => {
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
      for (let last = count; quiet < 30; last = count) {
        await new Promise(requestAnimationFrame);
        quiet = last === count ? quiet + 1 : 0;
      }
      observer.disconnect();
      return count;
    });
    expect(removals).toBeLessThan(250);
    await diary.goTo('Оценки');
    await navigationsAre('Дети Расписание [Оценки] Чаты');
  });
});

describe('there is no tab', () => {
  test('on the sign-in page, and it comes once the person has signed in', async () => {
    await diary.signOut();
    expect(await page.$$('[data-chats-item]')).toHaveLength(0);
    await page.goto(`${DIARY_ORIGIN}/login#chats`);
    await page.waitForSelector('input[placeholder="Введите email"]');
    expect(await page.$$('[data-chats-item],[data-chats-panel]')).toHaveLength(0);
    await page.goto(`${DIARY_ORIGIN}/login`);
    await diary.signIn(OLGA);
    await diary.waitForChatsTab();
  });

  test('where the site has «Чаты» of its own', async () => {
    stand.diary.switches.nativeChats = true;
    await page.goto(`${DIARY_ORIGIN}/estimate`);
    await page.waitForSelector('nav a[href="/chats"]');
    await page.evaluate('diaryStand.rerenderNavigation()');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.$$('[data-chats-item]')).toHaveLength(0);
  });
});

test('an updated extension’s scripts take the place of the old ones in pages that stay open', async () => {
  await navigationsAre(CLOSED);
  await diary.openChats();
  await navigationsAre(OPEN);
  const old = await page.$$('[data-chats-item],[data-chats-panel]');
  await launched.browser.installExtension(TEST_BUILDS.stand.dirs[ENGINE]);
  await eventually('new nodes in the places of the old', async () => {
    const isOld = await Promise.all(old.map((node) => node.evaluate(({ isConnected }) => isConnected)));
    return (await isPanelShown()) && !isOld.includes(true) ? true : undefined;
  });
  // Where the old scripts could not give the active look back, it is learned anew when the site renders.
  if (DRIVER.traits.scriptsOutliveUpdate) await navigationsAre(OPEN);
  await diary.chats.waitForUnlinked();
  await page.evaluate('diaryStand.rerenderApp()');
  await navigationsAre(OPEN);
  await page.goBack();
  await navigationsAre(CLOSED);
  expect(await isContentShown()).toBe(true);
  expect(await page.$$('[data-chats-panel]')).toHaveLength(0);
});

test('nothing went wrong in the console meanwhile', () => {
  // The diary itself asks who is signed in and hears that nobody is; its Angular tries what a strict policy forbids.
  const expected = /status of 401|'TrustedScript' assignment.*diary\.js/;
  expect(launched.problems.list().filter((problem) => !expected.test(problem))).toEqual([]);
});
