import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsRu } from '../../../locales/options/ru.ts';
import type { DiaryPage } from '../../driver/diary-page.ts';
import { DRIVER } from '../../driver/engine-under-test.ts';
import { eventually } from '../../driver/eventually.ts';
import { LABELS } from '../../driver/labels.ts';
import { press, waitForPressable } from '../../driver/press.ts';
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

/** What a page may show of a person, each in its own place: as a text, an address, an attribute, a name in the markup. */
const PERSONAL = {
  name: 'Смирнова Анна',
  latinName: 'smirnova',
  email: 'anna@pupil.example',
  phone: '+7 921 555-01-42',
  id: '3f2a9c41d07e4b58a6c1e2f90b7d1a01',
};

/** Plants the secrets in the page, and reads the diary's own session token out of it. */
const plantSecrets = (diary: DiaryPage) =>
  diary.page.evaluate(async ({ cookie, local, session }) => {
    await cookieStore.set('JSESSIONID', cookie);
    localStorage.setItem('access_token', local);
    sessionStorage.setItem('token', session);
    return document.cookie;
  }, PLANTED);

/** Shows the person in the page's markup, around its content, where the report looks. */
const showPerson = (diary: DiaryPage) =>
  diary.page.evaluate(
    ({ name, latinName, email, phone, id }, token) => {
      const corner = document.createElement('div');
      Object.assign(corner, { id: latinName, className: `user-${id}`, title: name });
      corner.dataset['token'] = token;
      const profile = document.createElement('a');
      Object.assign(profile, { href: `/students/my/${id}?token=${token}`, textContent: name });
      const mail = document.createElement('a');
      Object.assign(mail, { href: `mailto:${email}`, textContent: email });
      const call = document.createElement('button');
      call.append(phone);
      call.setAttribute('aria-label', `${name}, ${phone}`);
      const photo = document.createElement('img');
      photo.alt = name;
      corner.append(profile, mail, call, photo, document.createElement(`${latinName}-42`));
      document.body.prepend(corner);
    },
    PERSONAL,
    PLANTED.local,
  );

/** Values of cookies, and every piece of them that dots and dashes divide: half a token is one too many. */
const piecesOf = (cookies: string) =>
  [...cookies.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1)), ...Object.values(PLANTED)]
    .flatMap((value) => [value, ...value.split(/[.-]/)])
    .filter((piece) => piece.length >= 6);

test('«Что не так с вкладкой?» tells how the tab stands in the diary, and nothing of the person', async () => {
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

test('where the page has no menu, it tells of the launcher and how the page is built, and nothing of the person', async () => {
  const diary = await scene.openDiary();
  await plantSecrets(diary);
  await diary.page.evaluate(() => sessionStorage.setItem('diaryStand.withoutNavigation', ''));
  await diary.page.reload();
  await showPerson(diary);
  await waitForPressable(diary.page, LABELS.chats);
  const cookies = await diary.page.evaluate(() => document.cookie);
  const report = await reportFromOptions();
  expect(report).toContain('tab: launcher');
  expect(report).toContain('menus: 0');
  expect(report).toContain('app-root');
  expect(report).toContain('x-other');
  expect(cookies).toContain(PLANTED.cookie);
  expect(report).not.toMatch(/[а-яё@]|\d{5}|olga|5f8d0a11|petersburgedu|JWT|token/i);
  const personal = Object.values(PERSONAL).filter((value) => report.includes(value));
  expect([...personal, ...piecesOf(cookies).filter((piece) => report.includes(piece))]).toEqual([]);
  await diary.page.close();
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
