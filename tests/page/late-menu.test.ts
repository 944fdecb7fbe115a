import { beforeAll, describe, expect, test } from 'vitest';
import { DiaryNavigations } from '../driver/diary-navigations.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { eventually } from '../driver/eventually.ts';
import { LABELS } from '../driver/labels.ts';
import { paintTwoFrames } from '../driver/paint-two-frames.ts';
import { press, waitForPressable } from '../driver/press.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { WITHOUT_MENU } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

/* Menus that come late into a page without one, and those that only the fallback search finds. */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** Does something in a page without a menu; with the launcher there unless its coming would be a fault. */
const inBare = (task: (diary: DiaryPage) => Promise<void>, withLauncher = true) =>
  scene.inPlain(WITHOUT_MENU, async (diary) => {
    if (withLauncher) await waitForPressable(diary.page, LABELS.chats);
    await task(diary);
  });

describe.concurrent('a menu that comes late', () => {
  test('of buttons without addresses gets the item, not the launcher', () =>
    inBare(async ({ page, chats }) => {
      await page.evaluate(() => {
        const menu = document.createElement('nav');
        menu.className = 'own';
        for (const label of ['Расписание', 'Оценки']) {
          const button = document.createElement('button');
          button.textContent = label;
          menu.append(button);
        }
        document.body.prepend(menu);
      });
      const item = async () => (await page.$('nav.own > button:last-child[data-chats-item]')) ?? undefined;
      await eventually('«Чаты» behind the buttons', item);
      await page.$eval('nav.own', (menu) => menu.lastElementChild?.remove());
      await eventually('«Чаты» behind the buttons again', item);
      expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
      await (await item())?.click();
      await chats.waitForUnlinked();
    }, false));

  test('inside an open shadow tree gets the item, and keeps it', () =>
    inBare(async ({ page, chats }) => {
      // The style sheet has told for the last time of a page without an item: only the looks in between are left.
      await page.waitForFunction(() => performance.now() > 6000);
      await page.evaluate(() => {
        const host = document.createElement('div');
        host.id = 'shadow';
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML =
          '<nav><a class="t on" href="/schedule">Расписание</a><a class="t" href="/estimate">Оценки</a><a class="t" href="/students/my">Дети</a></nav>';
        document.body.prepend(host);
      });
      const inShadow = () =>
        page.$eval('#shadow', (host) =>
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
      expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
      await page.$eval('#shadow', (host) => host.shadowRoot?.querySelector('[data-chats-item]')?.remove());
      await waitForIt();
      await page.$eval('#shadow', (host) => {
        const ours = host.shadowRoot?.querySelector('[data-chats-item]');
        if (ours instanceof HTMLElement) ours.click();
      });
      await chats.waitForUnlinked();
      expect(await inShadow()).toEqual(['Расписание t', 'Оценки t', 'Дети t', 'Чаты t on']);
    }));

  test('into the content under the panel waits until that is left', () =>
    inBare(async ({ page, chats }) => {
      await press(page, LABELS.chats);
      await chats.waitForUnlinked();
      await page.evaluate(() => {
        const known = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
        document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<div id="card">${known}</div>`);
        // Of this one a rule tells, and the page is searched.
        document.body.insertAdjacentHTML('afterbegin', '<header><button>Новости</button></header>');
      });
      await paintTwoFrames(page);
      expect(await page.$$('[data-chats-launcher]')).toHaveLength(1);
      expect(await page.$$('[data-chats-item]')).toHaveLength(0);
      // As a site's own router leaves it: the address is told of once.
      await page.evaluate(() => history.replaceState(null, '', location.pathname + location.search));
      await paintTwoFrames(page);
      expect(await page.$$('#card [data-chats-item]')).toHaveLength(1);
      expect(await new DiaryNavigations(page).isContentShown()).toBe(true);
      expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
    }));

  test('over a panel without content is seen, and takes the focus', () =>
    inBare(async ({ page, chats }) => {
      await page.evaluate(() => {
        const main = document.querySelector('main');
        const other = document.createElement('div');
        other.append(...(main?.childNodes ?? []));
        main?.replaceWith(other);
      });
      await press(page, LABELS.chats);
      await chats.waitForUnlinked();
      const isFocused = (selector: string) =>
        page.evaluate((wanted) => Boolean(document.activeElement?.closest(wanted)), selector);
      expect(await isFocused('[data-chats-launcher]')).toBe(true);
      await page.evaluate(() => {
        const links = '<a href="/schedule">Расписание</a><a href="/estimate">Оценки</a>';
        document.body.insertAdjacentHTML('afterbegin', `<nav id="late">${links}</nav>`);
      });
      await page.waitForSelector('#late [data-chats-item]');
      expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
      expect(await isFocused('[data-chats-item]')).toBe(true);
      const laid = await page.evaluate(() => ({
        menuEnds: document.querySelector('#late')?.getBoundingClientRect().bottom,
        panelBegins: document.querySelector('[data-chats-panel]')?.getBoundingClientRect().top,
      }));
      expect(laid.menuEnds).toBeGreaterThan(0);
      expect(laid.panelBegins).toBe(laid.menuEnds);

      await page.evaluate(() => document.body.append(document.createElement('main')));
      await page.waitForSelector('main + [data-chats-panel]');
      const position = await page.$eval('[data-chats-panel]', (panel) => getComputedStyle(panel).position);
      expect(position).toBe('static');
    }));
});

test('nothing went wrong in the console meanwhile', () => {
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
