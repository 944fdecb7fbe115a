import { drawChatsIcon } from './chats-icon.ts';
import type { Navigation, NavigationItem } from './navigation.ts';
import { CHATS_LABEL } from './site.ts';

/** Marks our item in a navigation, and nothing else. */
export const CHATS_ITEM_ATTRIBUTE = 'data-chats-item';

/** What ties the copied item to the place or the person it was made for, or to the state that it was copied in. */
const NOT_COPIED =
  /^(id|name|for|title|href|target|rel|download|disabled|tabindex|on.*|router.*|ng-reflect.*|aria-?(?!hidden|label$).*|data-.*(count|badge|tip|test|id).*)$/;

const ICON_SELECTOR = 'svg,img,i,[class*=icon]';

/**
 * Makes the «Чаты» item of a navigation: a copy of one of its items, so that it looks native in any design, without
 * what belongs to that item alone (counters, tooltips, submenus, marks of the current page). The plainest item is
 * copied, and an inactive one before the active.
 *
 * @param active the item of the current page, if there is one
 * @param press called when the person presses the item and the browser would open no other tab or window for it
 */
export function makeChatsItem(
  { items }: Navigation,
  active: NavigationItem | undefined,
  press: () => void,
): NavigationItem {
  const weight = (item: NavigationItem) =>
    item.element.querySelectorAll('*').length + (item === active ? 1000 : 0);
  const source = items.reduce((best, item) => (weight(item) < weight(best) ? item : best));
  const path = pathWithin(source);
  const element = copyOf(source.element);
  let link = element;
  for (const index of path) link = link.children[index] ?? link;
  for (const other of element.querySelectorAll('a,button,ul,[role=menu]'))
    if (!other.contains(link) && !link.contains(other)) other.remove();
  nameIt(link, source.link);
  element.setAttribute(CHATS_ITEM_ATTRIBUTE, '');
  makePressable(link, press);
  return { element, link };
}

/** Aims the item at an address; a button has none, and is pressed. The page's `<base>` forbids a mere fragment. */
export function aimChatsItem({ link }: NavigationItem, address: string): void {
  if (link.localName === 'a') link.setAttribute('href', address);
}

/** Indexes of the children on the way from an item's element down to its link. */
function pathWithin({ element, link }: NavigationItem): number[] {
  const path: number[] = [];
  for (let at = link; at !== element && at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function copyOf(source: Element): Element {
  const copy = source.ownerDocument.importNode(source, true);
  for (const part of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...part.attributes]) if (NOT_COPIED.test(name)) part.removeAttribute(name);
  return copy;
}

/** Puts our label in the place of the site's. Other text in the item is a counter or a hint, and goes. */
function nameIt(link: Element, source: Element): void {
  const texts: Node[] = [];
  const walker = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  const letters = (text: Node) => (text.textContent?.match(/[а-яё]/gi) ?? []).length;
  const label = texts.reduce<Node | undefined>(
    (best, text) => (letters(text) > (best ? letters(best) : 0) ? text : best),
    undefined,
  );
  const was = label?.textContent?.trim();
  for (const part of link.querySelectorAll('*'))
    if (part.textContent?.trim() && !(label && part.contains(label)) && !part.closest('svg')) part.remove();
  for (const text of texts) if (text !== label) text.textContent = text.textContent?.match(/^\s+/)?.[0] ?? '';
  if (label) label.textContent = label.textContent?.replace(was ?? '', CHATS_LABEL) ?? '';
  // A copy of the label in an attribute keeps the width of a bold text, or names the link to a screen reader.
  for (const part of [link, ...link.querySelectorAll('*')])
    for (const { name, value } of [...part.attributes])
      if (name === 'aria-label' || (was && value.trim() === was)) part.setAttribute(name, CHATS_LABEL);
  if (!label && source) link.setAttribute('aria-label', CHATS_LABEL);
  const icon = [...link.querySelectorAll(ICON_SELECTOR)].find((part) => !(label && part.contains(label)));
  if (icon) drawChatsIcon(icon.querySelector('svg,img') ?? icon);
}

/** Links and buttons work by keyboard as they are; anything else is made to. */
function makePressable(link: Element, press: () => void): void {
  link.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    press();
  });
  if (link.localName === 'a') return;
  if (link.localName === 'button') {
    link.setAttribute('type', 'button');
    return;
  }
  link.setAttribute('tabindex', '0');
  if (!link.hasAttribute('role')) link.setAttribute('role', 'link');
  link.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') press();
  });
}
