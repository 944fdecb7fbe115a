import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DiaryPage } from '../../driver/diary-page.ts';
import { type LaunchedBrowser, launchBrowser } from '../../driver/launch-browser.ts';
import { ANNA } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';

let stand: Stand;
let launched: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  stand = await startStand();
  // Without the extension: the site by itself.
  launched = await launchBrowser({ stand, build: null });
  const diary = await DiaryPage.open(launched.browser);
  await diary.signIn(ANNA);
  page = diary.page;
});

afterAll(async () => {
  await launched?.close();
  await stand?.stop();
});

describe('the stand’s diary, told to render anew', () => {
  const isReplaced = async (selector: string, method: string): Promise<boolean> => {
    await page.$eval(selector, (element) => element.setAttribute('data-before', ''));
    await page.evaluate(`diaryStand.${method}()`);
    return page.$eval(selector, (element) => !element.hasAttribute('data-before'));
  };

  test.each([
    ['rerenderItems', 'header nav li', 'header nav ul'],
    ['rerenderNavigation', 'header nav', 'header'],
    ['rerenderHeader', 'app-root header', 'app-root main'],
    ['rerenderApp', 'app-root > div', 'app-root'],
  ])('%s replaces %s and keeps %s', async (method, replaced, kept) => {
    expect(await isReplaced(replaced, method)).toBe(true);
    expect(await isReplaced(kept, method)).toBe(false);
  });

  test('addCounter counts up beside «Оценки» in both menus and re-creates no item', async () => {
    expect(await isReplaced('header nav li:last-of-type a', 'addCounter')).toBe(false);
    await page.evaluate('diaryStand.addCounter()');
    const texts = await page.$$eval('nav a[href="/estimate"]', (links) =>
      links.map((link) => link.textContent?.replaceAll(/\s/g, '')),
    );
    expect(texts).toEqual(['Оценки2', 'Оценки2']);
  });
});
