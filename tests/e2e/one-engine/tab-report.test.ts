import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsRu } from '../../../locales/options/ru.ts';
import type { DiaryPage } from '../../driver/diary-page.ts';
import { DRIVER } from '../../driver/engine-under-test.ts';
import { eventually } from '../../driver/eventually.ts';
import { press } from '../../driver/press.ts';
import { CAUSED_BY_STAND, Scene } from '../../driver/scene.ts';
import { OLGA } from '../../stand/people.ts';

let scene: Scene;
let options: Page;

beforeAll(async () => {
  scene = await Scene.open(OLGA);
  options = await scene.browser.newPage();
});
afterAll(() => scene?.close());

const reportFromOptions = async (): Promise<string> => {
  // The report before may still stand there.
  await DRIVER.goToExtensionPage(options, '/options.html');
  await press(options, optionsRu.tabReport.make);
  return eventually('the report', async () => {
    const field = await options.$('textarea.tab-report');
    return field?.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value : undefined));
  });
};

/** Secrets as sites keep them where any script of the page reads them. None of them may leave the page in a report. */
const PLANTED = {
  cookie: 'c7e1f0a94b2d4e6f8a90b1c2d3e4f506',
  local: 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoicGxhbnRlZCJ9.cGxhbnRlZC1zaWduYXR1cmU',
  session: 'vk1.a.planted-access-token',
};

/** Plants the secrets in the page, and reads the diary's own session token out of it. */
const plantSecrets = (diary: DiaryPage) =>
  diary.page.evaluate(async ({ cookie, local, session }) => {
    await cookieStore.set('JSESSIONID', cookie);
    localStorage.setItem('access_token', local);
    sessionStorage.setItem('token', session);
    return document.cookie;
  }, PLANTED);

/** Values of cookies, and every piece of them that dots and dashes divide: half a token is one too many. */
const piecesOf = (cookies: string) =>
  [...cookies.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1)), ...Object.values(PLANTED)]
    .flatMap((value) => [value, ...value.split(/[.-]/)])
    .filter((piece) => piece.length >= 6);

// What a report tells of a page is in tests/page/report.test.ts.
test('«Что не так с вкладкой?» reports on the menu item, not on the person', async () => {
  const diary = await scene.openDiary();
  const cookies = await plantSecrets(diary);
  await diary.waitForChatsTab();
  const report = await reportFromOptions();
  expect(report).toContain('tab: placed');
  expect(report).toContain('with the tab');
  expect(cookies).toContain('X-JWT-Token=');
  expect(cookies).toContain(PLANTED.cookie);
  expect(report).not.toMatch(/[а-яё@]|olga|5f8d0a11|3f2a9c41|petersburgedu|JWT|token/i);
  expect(piecesOf(cookies).filter((piece) => report.includes(piece))).toEqual([]);
  await diary.page.close();
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
