import { drawChatsIcon } from './chats-icon.ts';
import { type Navigation, type NavigationItem, routeOf } from './navigation.ts';
import { CHATS_LABEL } from './site.ts';

/** Marks our item in a navigation, and nothing else. */
export const CHATS_ITEM_ATTRIBUTE = 'data-chats-item';

/** What ties the copied item to the place or the person it was made for, or to the state that it was copied in. */
const NOT_COPIED =
  /^(id|name|for|title|href|target|rel|download|disabled|tabindex|on.*|router.*|ng-reflect.*|aria(?!-hidden).*|data-.*(count|badge|tip|id|key|toggle|target).*)$/;

/** How sites mark the item of the current page: by a word in its class names, or to assistive technology. */
const CURRENT_CLASS = /[^a-z](active|current|selected|checked)/i;
const CURRENT_STATE = '[aria-current=page],[aria-current=true],[aria-selected=true]';

/**
 * Makes the «Чаты» item of a navigation: a copy of one of its items, so that it looks native in any design, without
 * what belongs to that item alone (counters, tooltips, submenus, marks of the current page).
 *
 * @param path path of the page's address: the item of the current page is copied last of all
 * @param press called when the person presses the item, unless the browser opens another tab or window for it
 */
export function makeChatsItem(navigation: Navigation, path: string, press: () => void): NavigationItem {
  const source = plainestItem(navigation, path);
  const element = document.importNode(source.element, true);
  const parts = [element, ...element.querySelectorAll('*')];
  const copy = parts[[source.element, ...source.element.querySelectorAll('*')].indexOf(source.link)];
  const link = copy instanceof HTMLElement ? copy : element;
  for (const part of parts)
    if (part.matches('a,button,ul,[role=menu]') && !part.contains(link)) part.remove();
  const was = nameIt(link);
  for (const part of parts)
    for (const { name, value } of [...part.attributes])
      if (NOT_COPIED.test(name)) part.removeAttribute(name);
      // A copy of the label keeps the width of a bold text.
      else if (was && value.trim() === was) part.setAttribute(name, CHATS_LABEL);
  if (!was) link.setAttribute('aria-label', CHATS_LABEL);
  element.setAttribute(CHATS_ITEM_ATTRIBUTE, '');
  makePressable(link, press);
  return { element, link };
}

/** The item to copy: one that looks like most of the others, not the current page's. */
function plainestItem({ items }: Navigation, path: string): NavigationItem {
  const look = ({ element, link }: NavigationItem) => ` ${element.className} ${link.className}`;
  const score = (item: NavigationItem) =>
    items.filter((other) => look(other) === look(item)).length -
    (CURRENT_CLASS.test(look(item)) ||
    item.link.matches(CURRENT_STATE) ||
    path.startsWith(`/${routeOf(item.link)}`)
      ? 0.5
      : 0);
  return items.reduce((best, item) => (score(item) > score(best) ? item : best));
}

/**
 * Puts our icon and our label in the places of the site's. Any other text is a counter or a hint, and goes.
 *
 * @returns the label that stood there, or undefined if there is none to see
 */
function nameIt(link: Element): string | undefined {
  const letters = (node: Node) => node.textContent?.match(/[а-яё]/gi)?.length ?? 0;
  const parts = [...link.querySelectorAll('*')];
  const icon = parts.find((part) => part.matches('svg,img,i,[class*=icon]') && !letters(part));
  if (icon) drawChatsIcon(icon.querySelector('svg,img') ?? icon);
  const texts: Node[] = [];
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode);
  const label = texts.filter(letters).sort((a, b) => letters(b) - letters(a))[0];
  for (const part of parts) if (part.textContent?.trim() && !part.contains(label ?? null)) part.remove();
  const was = label?.nodeValue?.trim();
  for (const text of texts)
    text.nodeValue = text === label ? `${text.nodeValue}`.replace(`${was}`, CHATS_LABEL) : '';
  return was;
}

/** Links and buttons work by keyboard as they are; anything else is made to. */
function makePressable(link: HTMLElement, press: () => void): void {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    press();
  });
  if (link.matches('a,button')) return;
  link.tabIndex = 0;
  link.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') press();
  });
}
