import { beforeAll, describe, expect, test } from 'vitest';
import { type TabReport, tabReportText } from '../../utils/diary/tab-report.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { inExtensionPage } from '../driver/extension-page.ts';
import { LABELS } from '../driver/labels.ts';
import { waitForPressable } from '../driver/press.ts';
import { DIARY_LIKE, WITHOUT_MENU } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

/* What the report on a page tells of it: how it is built, and nothing of the person. */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** The report on a page, as the options page shows it. */
const reportOn = async ({ page }: DiaryPage): Promise<string> => {
  const report = await inExtensionPage(scene.browser, (extensionPage) =>
    extensionPage.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const target = { tabId: tab?.id ?? 0 };
      const [answer] = await chrome.scripting.executeScript<[], TabReport>({
        target,
        files: ['/tab-report.js'],
      });
      return answer?.result;
    }, page.url()),
  );
  if (!report) throw new Error(`There is no report on ${page.url()}`);
  return tabReportText(report, '1.2.3');
};

/** Secrets as sites keep them where any script of the page reads them. */
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

/** Shows the person around the page's content, where the report looks, and plants the secrets. Resolves to the cookies. */
const plant = (diary: DiaryPage): Promise<string> =>
  diary.page.evaluate(
    async ({ name, latinName, email, phone, id }, { cookie, local, session }) => {
      await cookieStore.set('JSESSIONID', cookie);
      localStorage.setItem('access_token', local);
      sessionStorage.setItem('token', session);
      const corner = document.createElement('div');
      Object.assign(corner, { id: latinName, className: `user-${id}`, title: name });
      corner.dataset['token'] = local;
      const profile = document.createElement('a');
      Object.assign(profile, { href: `/students/my/${id}?token=${local}`, textContent: name });
      const mail = document.createElement('a');
      Object.assign(mail, { href: `mailto:${email}`, textContent: email });
      const call = document.createElement('button');
      call.append(phone);
      call.setAttribute('aria-label', `${name}, ${phone}`);
      const photo = document.createElement('img');
      photo.alt = name;
      corner.append(profile, mail, call, photo, document.createElement(`${latinName}-42`));
      document.body.prepend(corner);
      return document.cookie;
    },
    PERSONAL,
    PLANTED,
  );

/** Half a token is one too many: every piece that dots and dashes divide. */
const secretsIn = (report: string, cookies: string) =>
  [...cookies.split('; ').map((one) => one.slice(one.indexOf('=') + 1)), ...Object.values(PLANTED)]
    .flatMap((value) => [value, ...value.split(/[.-]/)])
    .filter((piece) => piece.length >= 6)
    .concat(Object.values(PERSONAL))
    .filter((piece) => report.includes(piece));

const expectNothingPersonal = (report: string, cookies: string) => {
  expect(cookies).toContain('X-JWT-Token=');
  expect(cookies).toContain(PLANTED.cookie);
  expect(report).not.toMatch(/[а-яё@]|\d{5}|olga|5f8d0a11|petersburgedu|JWT|token/i);
  expect(secretsIn(report, cookies)).toEqual([]);
};

describe('the report on a page', () => {
  test('tells of the item in its menus, and nothing of the person', () =>
    scene.inPlain(DIARY_LIKE, async (diary) => {
      await diary.waitForChatsTab();
      const cookies = await plant(diary);
      const report = await reportOn(diary);
      expect(report).toContain('tab: placed');
      expect(report).toContain('menus: 2');
      expect(report).toContain('3 items, seen, with the tab');
      expectNothingPersonal(report, cookies);
    }));

  test('without a menu tells of the launcher, and nothing of the person', () =>
    scene.inPlain(WITHOUT_MENU, async (diary) => {
      const cookies = await plant(diary);
      await waitForPressable(diary.page, LABELS.chats);
      const report = await reportOn(diary);
      expect(report).toContain('tab: launcher');
      expect(report).toContain('menus: 0');
      expect(report).toContain('x-other');
      expectNothingPersonal(report, cookies);
    }));
});
