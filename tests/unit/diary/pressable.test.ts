// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { makePressable } from '../../../utils/diary/pressable.ts';

beforeEach(() => history.replaceState(null, '', '/schedule'));

function made(name: string): HTMLElement {
  const link = document.createElement(name);
  makePressable(link);
  return link;
}

test('a button opens «Чаты» by a click, and the site’s form is not sent', () => {
  const click = new MouseEvent('click', { cancelable: true });
  made('button').dispatchEvent(click);
  expect(location.hash).toBe('#chats');
  expect(click.defaultPrevented).toBe(true);
});

test('anything else is reached and pressed by keyboard too', () => {
  const link = made('li');
  expect(link.tabIndex).toBe(0);
  link.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(location.hash).toBe('');
  link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  expect(location.hash).toBe('#chats');
});

test('an item made pressable twice opens «Чаты» once', () => {
  const link = made('button');
  makePressable(link);
  const before = history.length;
  link.click();
  expect(history.length).toBe(before + 1);
});
