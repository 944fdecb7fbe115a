// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { makeChatsItem } from '../../../utils/diary/chats-item.ts';
import type { NavigationItem } from '../../../utils/diary/navigation.ts';
import { searchPage } from './search-page.ts';

/** Makes the item for the one navigation of a page with this body. */
function itemFor(body: string, path = '/schedule'): NavigationItem {
  document.body.innerHTML = body;
  const [navigation] = searchPage(path) ?? [];
  if (!navigation) throw new Error('The page of this test has no navigation');
  return makeChatsItem(navigation, path);
}

const copyOf = (body: string) => itemFor(body).element.outerHTML.replace(/\s+/g, ' ');

describe('the item is a copy of a sibling', () => {
  test('with its classes, its wrappers and the attributes of the site’s styles', () => {
    expect(
      copyOf(`<ul><li _ngcontent-ab="" class="i"><a class="l" href="/schedule"><span class="t">Дни</span></a></li>
        <li _ngcontent-ab="" class="i"><a class="l" href="/estimate"><span class="t">Баллы</span></a></li></ul>`),
    ).toBe(
      '<li _ngcontent-ab="" class="i" data-chats-item=""><a class="l"><span class="t">Чаты</span></a></li>',
    );
  });

  test('without what belongs to that one alone', () => {
    const attributes =
      'id="x" title="Все оценки" aria-describedby="tip" aria-current="page" aria-expanded="true" disabled routerlink="/estimate" routerlinkactive="on" ng-reflect-router-link="/estimate" data-tooltip="!" onclick="go()"';
    expect(
      copyOf(
        `<nav><a ${attributes} href="/estimate">Оценки</a><a ${attributes} href="/schedule">Дни</a></nav>`,
      ),
    ).toBe('<a data-chats-item="">Чаты</a>');
  });

  test('without counters, hints and submenus', () => {
    expect(
      copyOf(`<ul><li><a href="/estimate">Оценки<b class="n">12</b><i class="dot">новых: 3</i></a><button>+</button>
        <ul><li><a href="/estimate/final">Итоги</a></li></ul></li>
        <li><a href="/students/my">Дети<b class="n">1</b></a><button>+</button></li></ul>`),
    ).toMatch(/^<li data-chats-item=""><a>Чаты<\/a>\s*<\/li>$/);
  });

  test('that does not look active, be it by an attribute, a class or its address alone', () => {
    for (const [active, other] of [
      ['aria-current="page"', ''],
      ['class="on"', 'class="off"'],
      ['', ''],
    ])
      expect(
        copyOf(`<nav><a ${active} href="/schedule"><s></s>Дни</a><a ${other} href="/estimate">Баллы</a>
          <a ${other} href="/students/my">Дети</a></nav>`),
      ).toBe(`<a ${other ? `${other} ` : ''}data-chats-item="">Чаты</a>`);
  });

  test('with the label in its place, and where the site repeats it for the width, and nothing else to read', () => {
    expect(
      copyOf(`<nav><a href="/schedule" data-text="Дни" aria-label="Дни недели"> Дни </a>
        <a href="/estimate" data-text="Баллы" aria-label="Баллы за год"> Баллы </a></nav>`),
    ).toBe('<a data-text="Чаты" data-chats-item=""> Чаты </a>');
  });

  test('named for assistive technology where there is nothing to read', () => {
    const { link } = itemFor(
      '<nav><button aria-label="Расписание"><svg></svg></button><button title="Оценки"><svg></svg></button></nav>',
    );
    expect(link.getAttribute('aria-label')).toBe('Чаты');
    expect(link.hasAttribute('title')).toBe(false);
  });
});

describe('the item has an icon of its own where its siblings have one', () => {
  const page = (icon: string) =>
    `<nav><a href="/schedule">${icon}Дни</a><a href="/estimate">${icon}Баллы</a></nav>`;

  test('drawn into the site’s svg', () => {
    const { link } = itemFor(
      page('<svg class="icon" width="20" viewBox="0 0 9 9"><use href="#marks"/></svg>'),
    );
    const svg = link.querySelector('svg.icon[width="20"][viewBox="0 0 24 24"]');
    expect(svg?.children).toHaveLength(1);
    expect(svg?.firstElementChild?.localName).toBe('path');
  });

  test('in the place of an image or of a letter of an icon font', () => {
    for (const icon of ['<img class="pic" src="/marks.png" alt="">', '<i class="pic">event</i>']) {
      const { link } = itemFor(page(icon));
      expect(link.querySelectorAll('svg.pic path')).toHaveLength(1);
      expect(link.querySelector('img,i')).toBeNull();
      expect(link.textContent).toBe('Чаты');
    }
  });

  test('and none where they have none', () => {
    expect(itemFor(page('')).link.querySelector('svg')).toBeNull();
  });
});
