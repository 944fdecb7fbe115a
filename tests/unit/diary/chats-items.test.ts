// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { placeChatsItems } from '../../../utils/diary/chats-items.ts';
import { searchPage } from './search-page.ts';

const MENU = '<ul><li><a href="/schedule">Дни</a></li><li><a href="/estimate">Баллы</a></li></ul>';

test.each([
  ['the pointer comes', 'pointerover'],
  ['the focus comes', 'focusin'],
])('an item tells when %s to it, however often once, and a kept item does not forget it', (_how, type) => {
  document.body.innerHTML = MENU;
  const approach = vi.fn();
  const placed = placeChatsItems(searchPage('/schedule') ?? [], [], approach);
  placeChatsItems(searchPage('/schedule') ?? [], placed, approach);
  expect(approach).not.toHaveBeenCalled();
  const link = document.querySelector('[data-chats-item] a');
  for (const _time of [1, 2]) link?.dispatchEvent(new Event(type, { bubbles: true }));
  expect(approach).toHaveBeenCalledTimes(1);
});

test('the site’s own items tell nothing', () => {
  document.body.innerHTML = MENU;
  const approach = vi.fn();
  placeChatsItems(searchPage('/schedule') ?? [], [], approach);
  document.querySelector('li a')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(approach).not.toHaveBeenCalled();
});
