import { findNavigations, type Navigation, PRESSABLE, routeOf } from './navigation.ts';
import { CONTENT_SELECTOR, KNOWN_LABELS } from './site.ts';

/**
 * Searches for the site's menus where no menu of links was found: knows items without an address by what they say, and
 * takes a menu in the page's content if it is the only one. Repeated ones are cards.
 *
 * @param path path of the page's address, as in `location.pathname`
 */
export function searchHarder(root: ParentNode, path: string): Navigation[] | null {
  const around = findNavigations(root, path, knownPlaceOf);
  if (around?.length !== 0) return around;
  const within = findNavigations(root, path, knownPlaceOf, pressablesWithin);
  return within && within.length > 1 ? [] : within;
}

const pressablesWithin = (root: ParentNode) => [...root.querySelectorAll(`${CONTENT_SELECTOR} ${PRESSABLE}`)];

/** Names the known place that an element leads to, by its address or else by its label; nothing if it is unknown. */
export function knownPlaceOf(link: Element): string | undefined {
  const label = labelOf(link);
  return routeOf(link) ?? routeOf(link, 'routerlink') ?? (KNOWN_LABELS.includes(label) ? label : undefined);
}

/** What an element says, in lower case and without counters, punctuation and names of icons in Latin letters. */
function labelOf(link: Element): string {
  for (const text of [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')]) {
    const words = text?.toLowerCase().match(/[а-яё]+/g);
    if (words) return words.join(' ');
  }
  return '';
}
