// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHATS_ITEM_ATTRIBUTE } from '../../../../utils/diary/chats-item.ts';
import { placeChatsItems } from '../../../../utils/diary/chats-items.ts';
import type { NavigationItem } from '../../../../utils/diary/navigation.ts';
import { searchPage } from '../search-page.ts';
import { galleryPages, nameOf, openGalleryPage } from './gallery-page.ts';

/*
 * Navigations as the documented markup of design systems and customary sites has them, with the diary's words and
 * addresses. Nobody here has seen the diary's own: what is right in all of these is likely to be right there.
 */

const PATH = '/schedule';

/**
 * Attributes, as `name=value`, that tie an element to one place, one state or the site's own code. An item of ours may
 * have none.
 */
const FOREIGN =
  /^(id|name|title|target|rel|disabled|on.*|router.*|ng-reflect-.*|aria-(current|selected|label|labelledby|describedby|controls|expanded|haspopup|setsize|posinset)|data-(bs-.*|.*(tooltip|count|testid|menu-id|node-key).*))=|^data-p-(focused|highlight)=true$/;

const textOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

const search = () => searchPage(PATH);
const navigations = () => search() ?? [];

/** Elements from an item down to its link, by tag and classes. */
function wayOf({ element, link }: NavigationItem): string[] {
  const names: string[] = [];
  for (let at: Element | null = link; at && at !== element; at = at.parentElement) names.unshift(nameOf(at));
  return [nameOf(element), ...names];
}

beforeEach(() => history.replaceState(null, '', PATH));
afterEach(() => document.body.replaceChildren());

test('the gallery holds at least 40 navigations, and pages without one', () => {
  const kinds = galleryPages().map((name) => openGalleryPage(name).kind);
  expect(kinds.filter((kind) => kind === 'found').length).toBeGreaterThanOrEqual(40);
  expect(kinds.filter((kind) => kind !== 'found').length).toBeGreaterThanOrEqual(10);
});

describe.each(galleryPages())('%s', (name) => {
  test('has its menus found, each with its items, and nothing else', () => {
    const { kind, menus } = openGalleryPage(name);
    expect(search() === null).toBe(kind === 'has-own-chats');
    const found = navigations();
    expect(found.map(({ container }) => nameOf(container))).toEqual(
      menus.map(({ container }) => nameOf(container)),
    );
    for (const [index, { container, items }] of menus.entries()) {
      expect(found[index]?.container).toBe(container);
      expect(found[index]?.items.map(({ element }) => textOf(element))).toEqual(items.map(textOf));
      expect(found[index]?.items.every(({ element }, at) => element === items[at])).toBe(true);
    }
  });

  test('gets one item in each menu, after the last known one, and is the same page without it', () => {
    const { menus } = openGalleryPage(name);
    const before = document.body.innerHTML;
    const placed = placeChatsItems(navigations(), []);
    const ours = [...document.querySelectorAll(`[${CHATS_ITEM_ATTRIBUTE}]`)];
    expect(ours.map(({ previousElementSibling }) => previousElementSibling)).toEqual(
      menus.map(({ items }) => items.at(-1)),
    );
    expect(placeChatsItems(navigations(), placed)).toEqual(placed);
    placeChatsItems([], placed);
    expect(document.body.innerHTML).toBe(before);
  });

  test('gets items built and styled like their inactive siblings, with nothing of theirs alone', () => {
    const { menus, counters } = openGalleryPage(name);
    const placed = placeChatsItems(navigations(), []);
    expect(placed).toHaveLength(menus.length);
    for (const [index, { items, chats }] of placed.entries()) {
      const { active = [] } = menus[index] ?? {};
      expect(items.filter(({ element }) => !active.includes(element)).map(wayOf)).toContainEqual(
        wayOf(chats),
      );
      const parts = [chats.element, ...chats.element.querySelectorAll('*')];
      const attributes = parts.flatMap((part) =>
        [...part.attributes].map(({ name, value }) => `${name}=${value}`),
      );
      const isIconAlone = textOf(chats.element) === '';
      expect(attributes.filter((attribute) => FOREIGN.test(attribute))).toEqual(
        isIconAlone ? ['aria-label=Чаты'] : [],
      );
      if (!isIconAlone) expect(textOf(chats.element)).toBe('Чаты');
      expect(parts.map(nameOf).filter((part) => counters.includes(part))).toEqual([]);
      expect(chats.link).toBeInstanceOf(HTMLElement);
      if (chats.link.matches('a')) expect(chats.link.getAttribute('href')).toBe('/schedule#chats');
    }
  });
});
