// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { activate, activeItem, deactivate, learnActiveLook } from '../../../utils/diary/active-look.ts';
import type { Navigation } from '../../../utils/diary/navigation.ts';
import { searchPage } from './search-page.ts';

function navigationOf(items: string): Navigation {
  document.body.innerHTML = `<nav>${items}</nav>`;
  const [navigation] = searchPage('/') ?? [];
  if (!navigation) throw new Error('The page of this test has no navigation');
  return navigation;
}

/** What the item of the page `/schedule` has and loses; undefined if none is active. */
function lookOf(items: string) {
  const navigation = navigationOf(items);
  const active = activeItem(navigation, '/schedule');
  return active && learnActiveLook(navigation, active);
}

describe('the active look is learned from the difference between items', () => {
  test('whatever its class is called', () => {
    expect(lookOf('<a class="t z9" href="/schedule">Р</a><a class="t" href="/estimate">О</a>')).toEqual([
      { gains: ['z9'], loses: [] },
    ]);
  });

  test('with classes that only inactive items have', () => {
    expect(
      lookOf(`<a class="t blue" href="/schedule">Р</a><a class="t grey" href="/estimate">О</a>
        <a class="t grey" href="/students/my">Д</a>`),
    ).toEqual([{ gains: ['blue'], loses: ['grey'] }]);
  });

  test('on the item and on its link', () => {
    expect(
      lookOf(`<li class="i"><a class="l" href="/estimate">О</a></li>
        <li class="i i_on"><a class="l l_on" href="/schedule">Р</a></li>`),
    ).toEqual([
      { gains: ['i_on'], loses: [] },
      { gains: ['l_on'], loses: [] },
    ]);
  });

  test('and not from classes that name one item', () => {
    expect(
      lookOf(
        `<a class="t t_schedule t_active" href="/schedule">Р</a><a class="t t_estimate" href="/estimate">О</a>`,
      ),
    ).toEqual([{ gains: ['t_active'], loses: [] }]);
  });

  test('of buttons, that tell no address, by a mark or a name', () => {
    expect(
      lookOf('<button class="b">Оценки</button><button class="b b--selected">Расписание</button>'),
    ).toEqual([{ gains: ['b--selected'], loses: [] }]);
    expect(lookOf('<button>Оценки</button><button>Расписание</button>')).toBeUndefined();
  });
});

test('taking the look from an item and giving it back leaves the page as it was', () => {
  const navigation = navigationOf(`<a class="blue t" aria-current="page" href="/schedule">Р</a>
    <a class="t grey" href="/estimate">О</a><a class="t grey" href="/students/my">Д</a>`);
  const before = document.body.cloneNode(true);
  const [active, other] = navigation.items;
  if (!active || !other) throw new Error('The page of this test has too few items');
  const look = learnActiveLook(navigation, active);

  const giveBack = deactivate(active, look);
  activate(other, look);
  expect(active.element.outerHTML).toBe('<a class="t grey" href="/schedule">Р</a>');
  expect(other.element.outerHTML).toBe('<a class="t blue" href="/estimate" aria-current="page">О</a>');

  deactivate(other, look);
  giveBack?.();
  // To the letter but for the order of attributes, which no program can tell.
  expect(document.body.isEqualNode(before)).toBe(true);
});

test('a tab in a list of tabs is selected, not current', () => {
  const navigation = navigationOf(`<button role="tab" aria-selected="true">Расписание</button>
    <button role="tab" aria-selected="false">Оценки</button>`);
  const [active, other] = navigation.items;
  if (!active || !other) throw new Error('The page of this test has too few items');
  deactivate(active, []);
  activate(other, []);
  expect([active, other].map(({ link }) => link.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  expect(document.querySelector('[aria-current]')).toBeNull();
});
