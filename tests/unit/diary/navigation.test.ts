// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { findNavigations } from '../../../utils/diary/navigation.ts';
import { searchPage } from './search-page.ts';

/**
 * Searches a page with this body; tells of each navigation its container's class or tag and its items' texts.
 * Undefined where the extension has no business.
 */
function found(body: string, path = '/schedule'): string[] | undefined {
  document.body.innerHTML = body;
  return searchPage(path)?.map(
    ({ container, items }) =>
      `${container.className || container.localName}: ${items.map(({ element }) => element.textContent?.trim()).join(', ')}`,
  );
}

describe('the navigation is found by what its links mean', () => {
  test('as links side by side', () => {
    expect(
      found(
        '<nav><a href="/schedule">Расписание</a><a href="/estimate">Оценки</a><a href="/x">Ещё</a></nav>',
      ),
    ).toEqual(['nav: Расписание, Оценки']);
  });

  test('as a list, whatever its classes are', () => {
    expect(
      found(`<header><ul class="q1"><li><a href="/students/my">Дети</a></li><li><a href="/schedule">Уроки</a></li>
        <li><a href="/estimate">Отметки</a></li></ul></header>`),
    ).toEqual(['q1: Дети, Уроки, Отметки']);
  });

  test('with wrappers between item and link', () => {
    expect(
      found(`<div class="menu"><div><span><a href="/schedule">Р</a></span></div>
        <div><span><a href="/estimate">О</a></span></div></div>`),
    ).toEqual(['menu: Р, О']);
  });

  test('as buttons, by their texts alone, with counters beside them', () => {
    expect(
      found('<nav><button>Расписание</button><button>Оценки <b>3</b></button><button>Выйти</button></nav>'),
    ).toEqual(['nav: Расписание, Оценки 3']);
  });

  test('as icons that only assistive technology can name', () => {
    expect(
      found(
        '<nav><button aria-label="Расписание"><svg></svg></button><button title="Оценки"></button></nav>',
      ),
    ).toEqual(['nav: , ']);
  });

  test('as elements with a router link and no address', () => {
    expect(found('<ul><li routerlink="/schedule">Дни</li><li routerlink="estimate">Баллы</li></ul>')).toEqual(
      ['ul: Дни, Баллы'],
    );
  });

  test('by absolute addresses of the diary, with queries and deeper paths, and not by those of another site', () => {
    const absolute = 'https://dnevnik2.petersburgedu.ru';
    expect(
      found(`<nav><a href="${absolute}/schedule?week=2">А</a><a href="/estimate/final">Б</a></nav>
        <div><a href="https://example.org/schedule">В</a><a href="https://example.org/estimate">Г</a></div>`),
    ).toEqual(['nav: А, Б']);
  });

  test('with the current page drawn as plain text', () => {
    expect(
      found(
        `<ol><li><span aria-current="page">Расписание</span></li><li><a href="/estimate">Оценки</a></li></ol>`,
      ),
    ).toEqual(['ol: Расписание, Оценки']);
  });

  test('with an item that is marked as current around its link', () => {
    expect(
      found(
        `<ul><li aria-current="page"><a href="/schedule">Дни</a></li><li><a href="/estimate">Баллы</a></li></ul>`,
      ),
    ).toEqual(['ul: Дни, Баллы']);
  });

  test('in every layout of the page: a desktop menu and a hidden phone menu', () => {
    expect(
      found(`<header><nav class="wide"><a href="/schedule">Р</a><a href="/estimate">О</a></nav></header><main></main>
        <div class="narrow" hidden><a href="/schedule">Р</a><a href="/estimate">О</a></div>`),
    ).toEqual(['wide: Р, О', 'narrow: Р, О']);
  });

  test('on its upper level, where an item opens a menu of its own', () => {
    expect(
      found(`<ul class="top"><li><a href="/diary">Дневник</a><ul><li><a href="/schedule">Р</a></li>
        <li><a href="/estimate">О</a></li></ul></li><li><a href="/students/my">Дети</a></li></ul>`),
    ).toHaveLength(1);
    expect(document.querySelector('.top')).toBe(firstContainer());
  });

  test('in the group of its links, where groups stand side by side', () => {
    expect(
      found(`<nav><div class="one"><a href="/schedule">Р</a><a href="/estimate">О</a></div>
        <div class="two"><a href="/students/my">Д</a></div></nav>`),
    ).toEqual(['one: Р, О']);
  });

  test('beside a logo that leads to a known page, which is no item', () => {
    expect(
      found(`<header><a href="/schedule">Дневник</a><nav><a href="/schedule">Р</a><a href="/estimate">О</a></nav>
        </header>`),
    ).toEqual(['nav: Р, О']);
  });

  test('once for an icon and a text that lead to the same page', () => {
    expect(
      found(`<ul><li><a href="/schedule"><svg></svg></a><a href="/schedule">Р</a></li>
        <li><a href="/estimate"><svg></svg></a><a href="/estimate">О</a></li></ul>`),
    ).toEqual(['ul: Р, О']);
  });
});

describe('what is no navigation is left alone', () => {
  test('the footer, also where it has the same links', () => {
    const links = '<a href="/schedule">Р</a><a href="/estimate">О</a>';
    expect(found(`<footer>${links}</footer>`)).toEqual([]);
    expect(found(`<nav>${links}</nav><main></main><footer><div>${links}</div></footer>`)).toEqual([
      'nav: Р, О',
    ]);
  });

  test('breadcrumbs', () => {
    expect(
      found(
        '<ol class="page__breadcrumbs"><li><a href="/students/my">Д</a></li><li><a href="/schedule">Р</a></li></ol>',
      ),
    ).toEqual([]);
  });

  test('tabs in the content, while there is a better place', () => {
    const tabs =
      '<div class="tabs"><a href="/schedule/week">Расписание</a><a href="/estimate">Оценки</a></div>';
    expect(
      found(`<nav><a href="/schedule">Р</a><a href="/estimate">О</a></nav><main>${tabs}</main>`),
    ).toEqual(['nav: Р, О']);
    expect(found(`<main>${tabs}</main>`)).toEqual(['tabs: Расписание, Оценки']);
  });

  test('cards in the content, one like the other', () => {
    const card = '<div class="card"><a href="/schedule">Расписание</a><a href="/estimate">Оценки</a></div>';
    expect(found(`<main>${card}${card}</main>`)).toEqual([]);
  });

  test('a single known link, and several to one page', () => {
    expect(found('<nav><a href="/schedule">Р</a><a href="/help">?</a></nav>')).toEqual([]);
    expect(found('<div><a href="/schedule?w=1">1</a><a href="/schedule?w=2">2</a></div>')).toEqual([]);
  });

  test('addresses that only begin like a known one', () => {
    expect(found('<nav><a href="/scheduled">А</a><a href="/estimate-help">Б</a></nav>')).toEqual([]);
  });

  test('anything on the sign-in page', () => {
    expect(found('<nav><a href="/schedule">Р</a><a href="/estimate">О</a></nav>', '/login')).toBeUndefined();
  });
});

describe('a site with chats of its own gets no second item', () => {
  test('whether they are a link or a button, with or without a counter', () => {
    const known = '<a href="/schedule">Р</a><a href="/estimate">О</a>';
    expect(found(`<nav>${known}<a href="/chats">Чаты <i>5</i></a></nav>`)).toBeUndefined();
    expect(found(`<nav>${known}</nav><aside><button> ЧАТЫ </button></aside>`)).toBeUndefined();
  });

  test('but our own item and a chat among the content are none of theirs', () => {
    expect(
      found(`<nav><a href="/schedule">Р</a><a href="/estimate">О</a><a data-chats-item href="/schedule#chats">Чаты</a>
        </nav><main><a href="/news/1">Чаты</a></main>`),
    ).toEqual(['nav: Р, О']);
  });
});

test('what a page shows costs the search nothing: nothing around its content is looked through with the content in it', () => {
  document.body.innerHTML = `<header><nav><a href="/schedule">Р</a><a href="/estimate">О</a></nav></header>
    <main><a href="/schedule/1">4</a></main><div class="bar"><a href="/schedule">Р</a><a href="/estimate">О</a></div>`;
  const lookedThrough: unknown[] = [];
  for (const kind of [Document.prototype, Element.prototype]) {
    const { querySelectorAll } = kind;
    vi.spyOn(kind, 'querySelectorAll').mockImplementation(function (this: ParentNode, selector: string) {
      lookedThrough.push(this);
      return querySelectorAll.call(this, selector);
    });
  }
  const containers = findNavigations(document, '/schedule')?.map(({ container }) => container.localName);
  vi.restoreAllMocks();
  expect(containers).toEqual(['nav', 'div']);
  expect(lookedThrough).toContain(document.querySelector('header'));
  const content = document.querySelector('main');
  expect(lookedThrough.filter((part) => part instanceof Node && part.contains(content))).toEqual([]);
});

test('items before, beside and after the content keep their order', () => {
  const link = (route: string, text: string) => `<a href="/${route}">${text}</a>`;
  expect(
    found(`<div class="all">${link('schedule', 'Р')}<main></main>${link('estimate', 'О')}</div>`),
  ).toEqual(['all: Р, О']);
});

test('a page full of known links is searched in bounded time', () => {
  const row = '<tr><td><a href="/estimate/1">5</a></td><td><a href="/schedule/1">4</a></td></tr>';
  const before = performance.now();
  expect(found(`<main><table>${row.repeat(400)}</table></main>`)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(3000);
});

function firstContainer(): Element | undefined {
  return searchPage('/schedule')?.[0]?.container;
}
