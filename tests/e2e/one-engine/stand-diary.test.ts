import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { DiaryPage, SIGNED_OUT_OF_DIARY } from '../../driver/diary-page.ts';
import { eventually } from '../../driver/eventually.ts';
import { type LaunchedBrowser, launchBrowser } from '../../driver/launch-browser.ts';
import { press } from '../../driver/press.ts';
import type { DiarySwitches } from '../../stand/diary/switches.ts';
import { ANNA, OLGA } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';

const ALL_OFF: DiarySwitches = {
  httpOnlyCookie: false,
  strictCsp: false,
  nativeChats: false,
  childListFails: false,
  mayBePutAway: false,
};

let stand: Stand;
let launched: LaunchedBrowser;
let diary: DiaryPage;
let page: Page;

beforeAll(async () => {
  stand = await startStand();
  // Without the extension: the site by itself.
  launched = await launchBrowser({ stand, build: null });
});

afterAll(async () => {
  await launched?.close();
  await stand?.stop();
});

beforeEach(async () => {
  diary = await DiaryPage.open(launched.browser);
  page = diary.page;
});

afterEach(async () => {
  Object.assign(stand.diary.switches, ALL_OFF);
  await launched.browser.deleteCookie(...(await launched.browser.cookies()));
  await page.close();
});

const heading = (text: string) =>
  eventually(`the heading «${text}»`, async () =>
    (await page.$eval('main h1', (title) => title.textContent)) === text ? true : undefined,
  );

const shownNavigations = () =>
  page.$$eval('nav', (menus) =>
    menus.filter((menu) => menu.checkVisibility()).map((menu) => menu.getAttribute('aria-label')),
  );

describe('the stand’s diary', () => {
  test('keeps the fragment of an address when it redirects to the first page', async () => {
    await diary.signIn(ANNA);
    await page.goto('about:blank');
    await page.goto(`${DIARY_ORIGIN}/#chats`);
    await heading('Моя карточка');
    expect(page.url()).toBe(`${DIARY_ORIGIN}/students/my#chats`);
  });

  test('a pupil signs in, goes through every section with no document loaded, and signs out', async () => {
    await page.waitForSelector('input[placeholder="Введите email"]');
    expect(new URL(page.url()).pathname).toBe('/login');
    await diary.signIn(ANNA);
    await heading('Моя карточка');
    const document = await page.evaluateHandle(() => window.document);
    await diary.goTo('Расписание');
    await page.waitForSelector('int-layout > div section .lesson');
    await diary.goTo('Оценки');
    await page.waitForSelector('int-layout > div section .marks tbody tr');
    expect(
      await page.$$eval('[aria-current=page]', (links) => links.map((link) => link.textContent?.trim())),
    ).toEqual(['Оценки', 'Оценки']);
    await page.goBack();
    await heading('Расписание');
    expect(await page.evaluate((before) => before === window.document, document)).toBe(true);
    await diary.signOut();
    await page.goto(`${DIARY_ORIGIN}/estimate`);
    await page.waitForSelector('input[placeholder="Введите email"]');
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(launched.problems.list([SIGNED_OUT_OF_DIARY])).toEqual([]);
  });

  test('a wrong password keeps the visitor on the sign-in page and says why', async () => {
    await page.waitForSelector('input[placeholder="Введите email"]');
    await page.type('input[placeholder="Введите email"]', ANNA.login);
    await page.type('input[placeholder="Введите пароль"]', 'wrong');
    await press(page, 'Войти');
    const alert = await page.waitForSelector('[role=alert]');
    expect(await alert?.evaluate((element) => element.textContent)).toBe('Неверный логин или пароль');
    expect(new URL(page.url()).pathname).toBe('/login');
  });

  test('a parent’s choice of a child changes what the pages show', async () => {
    await diary.signIn(OLGA);
    await diary.goTo('Расписание');
    const subjects = () => page.$$eval('.lesson__subject', (all) => all.map((one) => one.textContent).join());
    await page.waitForSelector('.lesson');
    expect(await subjects()).toContain('Алгебра');
    await press(page, 'Ребёнок: Анна, 7 а');
    await press(page, 'Иван, 3 б');
    await eventually('the lessons of the third form', async () => {
      return (await subjects()).includes('Окружающий мир') || undefined;
    });
  });

  test('a list of children that fails is said, and can be asked for again', async () => {
    stand.diary.switches.childListFails = true;
    await diary.signIn(OLGA);
    await page.waitForSelector('int-notice');
    stand.diary.switches.childListFails = false;
    await press(page, 'Повторить');
    await page.waitForSelector('.student');
    expect(await page.$$('.student')).toHaveLength(2);
  });

  test('a phone shows its own menu in place of the tabs', async () => {
    await diary.signIn(ANNA);
    expect(await shownNavigations()).toEqual(['Разделы дневника']);
    await page.setViewport({ width: 375, height: 700 });
    expect(await shownNavigations()).toEqual(['Меню дневника']);
    await diary.goTo('Оценки');
    await heading('Оценки');
  });

  test('carries Angular’s marks, on the skeleton that is known of the real site', async () => {
    await diary.signIn(ANNA);
    await diary.goTo('Расписание');
    const section =
      'body > app-root[ng-version] > div.ng-star-inserted > main > div > page-schedule-container.ng-star-inserted > ' +
      'int-schedule-page > widget-layout-container > int-layout > div > div > section';
    await page.waitForSelector(section);
    const scope = await page.$eval(section, (element) => element.getAttributeNames().join());
    expect(scope).toMatch(/_ngcontent-ng-c\d+/);
    expect(
      await page.$$('app-root > div > header nav a.ng-star-inserted, nav li.ng-star-inserted'),
    ).toHaveLength(3);
  });

  test('works under its strict policy with no violation', async () => {
    stand.diary.switches.strictCsp = true;
    await page.goto(`${DIARY_ORIGIN}/login`);
    await diary.signIn(ANNA);
    await diary.goTo('Оценки');
    await page.waitForSelector('.marks');
    expect(launched.problems.list([SIGNED_OUT_OF_DIARY, /status of (400|500)/])).toEqual([]);
    const inline = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'main { visibility: hidden }';
      document.head.append(style);
      return getComputedStyle(document.querySelector('main') ?? document.body).visibility;
    });
    expect(inline, 'a style without the nonce has no effect').toBe('visible');
  });

  test('leads to chats of its own while the switch is on, and knows no such address otherwise', async () => {
    await diary.signIn(ANNA);
    await page.goto(`${DIARY_ORIGIN}/chats`);
    await heading('Моя карточка');
    expect(new URL(page.url()).pathname).toBe('/students/my');
    stand.diary.switches.nativeChats = true;
    await page.reload();
    await press(page, 'Чаты', 'link');
    await heading('Чаты');
  });
});
