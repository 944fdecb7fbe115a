import { drawChatsIcon } from './chats-icon.ts';
import { type Navigation, type NavigationItem, routeOf } from './navigation.ts';
import { CHATS_LABEL } from './site.ts';

/** Marks our item in a navigation, and nothing else. */
export const CHATS_ITEM_ATTRIBUTE = 'data-chats-item';

/*
 * A pattern takes a tenth of a millisecond to compile, one that takes no heed of case twice that: as much as an empty
 * script costs in all. What runs on every page of the diary therefore looks by plain means wherever it can.
 */

/** How names begin of attributes that tie an item to its place or person, or to the state that it was copied in. */
const NOT_COPIED = 'id name for title href target rel disabled tabindex on router ng-r aria-'.split(' ');
/** Parts of such names that begin with `data-`. */
const NOT_COPIED_DATA = 'count badge tip id key toggle target'.split(' ');

const isCopied = (name: string) =>
  name.startsWith('aria-hid') ||
  !(
    NOT_COPIED.some((start) => name.startsWith(start)) ||
    (name.startsWith('data-') && NOT_COPIED_DATA.some((part) => name.includes(part, 5)))
  );

/** How sites mark the item of the current page: by a word in its class names, or to assistive technology. */
const CURRENT = /[^a-z](active|current|selected|checked|page|true)/;

/**
 * Makes the «Чаты» item of a navigation: a copy of one of its items, so that it looks native in any design, without
 * what belongs to that item alone (counters, tooltips, submenus, marks of the current page).
 *
 * @param path path of the page's address: the item of the current page is copied last of all
 */
export function makeChatsItem(navigation: Navigation, path: string): NavigationItem {
  const source = plainestItem(navigation.items, path);
  const element = document.importNode(source.element, true);
  const link = partsOf(element)[partsOf(source.element).indexOf(source.link)] ?? element;
  for (const part of element.querySelectorAll('a,button,ul,[role=menu]'))
    if (!part.contains(link)) part.remove();
  const was = nameIt(link);
  for (const part of partsOf(element))
    for (const name of part.getAttributeNames())
      if (!isCopied(name)) part.removeAttribute(name);
      // A copy of the label keeps the width of a bold text.
      else if (was && part.getAttribute(name)?.trim() === was) part.setAttribute(name, CHATS_LABEL);
  if (!was) link.setAttribute('aria-label', CHATS_LABEL);
  element.setAttribute(CHATS_ITEM_ATTRIBUTE, '');
  return { element, link };
}

const partsOf = (element: Element) => [element, ...element.querySelectorAll('*')];

/** The item to copy: one that looks like most of the others, not the current page's. */
function plainestItem(items: Navigation['items'], path: string): NavigationItem {
  const look = (item: NavigationItem) =>
    ` ${item.element.className} ${item.link.className} ${item.link.getAttribute('aria-current')} ${item.link.getAttribute('aria-selected')}`;
  const score = (item: NavigationItem) =>
    items.filter((other) => look(other) === look(item)).length -
    (CURRENT.test(look(item).toLowerCase()) || path.startsWith(`/${routeOf(item.link)}`) ? 0.5 : 0);
  return items.reduce((best, item) => (score(item) > score(best) ? item : best));
}

const isText = (node: Node) =>
  [...`${node.textContent}`.toLowerCase()].some((letter) => letter >= 'а' && letter <= 'ё');

/**
 * Puts our icon and our label in the places of the site's. Any other text is a counter or a hint, and goes.
 *
 * @returns the label that stood there, or undefined if there is none to see
 */
function nameIt(link: Element): string | undefined {
  const icon = [...link.querySelectorAll('svg,img,i,[class*=icon]')].find((part) => !isText(part));
  if (icon) drawChatsIcon(icon.querySelector('svg,img') ?? icon);
  const nodes = partsOf(link).flatMap((part) => [...part.childNodes]);
  const label = nodes.find((node) => !node.firstChild && isText(node));
  for (const node of nodes) if (node.textContent?.trim() && !node.contains(label ?? null)) node.remove();
  if (!label) return undefined;
  const was = `${label.textContent}`;
  label.textContent = was.replace(was.trim(), CHATS_LABEL);
  return was.trim();
}
