import { CONTENT_SELECTOR, DIARY_ORIGIN, KNOWN_LABELS, KNOWN_ROUTES, SIGN_IN_ROUTE } from './site.ts';

/** One entry of a navigation. `element` is a child of the container, `link` what a person clicks: itself or within. */
export interface NavigationItem {
  readonly element: HTMLElement;
  readonly link: HTMLElement;
}

/** One menu of the site. It holds two items or more, alike in build, in document order. */
export interface Navigation {
  readonly container: Element;
  readonly items: readonly NavigationItem[];
}

/**
 * What a search for the site's navigation found. `has-own-chats`: the site offers «Чаты» itself and needs no second
 * one. `sign-in`: the page is the sign-in page, where nobody has chats yet.
 */
export type NavigationSearch =
  | { readonly kind: 'found'; readonly navigations: readonly Navigation[] }
  | { readonly kind: 'has-own-chats' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'not-found' };

/** A link, seen from one of the elements around it. */
interface Entry extends NavigationItem {
  /** Name of that element's child and the steps from there down to the link: equal in items that are alike. */
  readonly build: string;
  readonly destination: string;
}

/**
 * What a person can press, innermost, outside of what is never a navigation. `aria-current` too: some sites draw the
 * current page's item as plain text.
 */
const PRESSABLE =
  ':is(a,button,[routerlink],[role=tab],[role=link],[role=menuitem],[aria-current]):not(:has(a,button),:is(footer,[role=contentinfo],[class*=breadcrumb]:not(:has(main)),[aria-label*=breadcrumb i],[data-chats-item]) *,[data-chats-item])';
const KNOWN_ROUTE = new RegExp(`^[./]*(${KNOWN_ROUTES.join('|')})(?![\\w-])`);

/** Where a menu may be, the better place first, and how many there are at most. */
const PLACES = [
  [`:not(${CONTENT_SELECTOR} *)`, 9],
  [`:is(${CONTENT_SELECTOR} *)`, 1],
] as const;

/** More links than any menus have: a bound for pages whose content is full of links to known routes. */
const MOST_LINKS = 60;
/** More steps than there are between a menu and its links. */
const MOST_STEPS = 6;

/**
 * Finds every menu of the site by meaning: the outermost element of which two children or more are one link each,
 * alike, to different known places. Classes play no part. A menu in the page's content counts only if there is no
 * other and it is the only one: repeated ones are cards.
 *
 * @param path path of the page's address, as in `location.pathname`
 */
export function findNavigations(root: ParentNode, path: string): NavigationSearch {
  if (path.startsWith(SIGN_IN_ROUTE)) return { kind: 'sign-in' };
  for (const [place, most] of PLACES) {
    const within = new Map<Element, Entry[]>();
    let links = 0;
    for (const link of root.querySelectorAll(PRESSABLE + place)) {
      const label = labelOf(link);
      if (/^чаты?$/.test(label)) return { kind: 'has-own-chats' };
      const destination = routeOf(link) ?? (KNOWN_LABELS.includes(label) && label);
      if (destination && link instanceof HTMLElement && links++ < MOST_LINKS)
        enter(within, link, destination);
    }
    const navigations = navigationsAmong(within);
    if (navigations.length && navigations.length <= most) return { kind: 'found', navigations };
  }
  return { kind: 'not-found' };
}

/** The known route that an element leads to, without its leading slash; undefined for any other address or none. */
export function routeOf(link: Element): string | undefined {
  const address = link.getAttribute('href') ?? link.getAttribute('routerlink');
  return address?.replace(DIARY_ORIGIN, '').match(KNOWN_ROUTE)?.[1];
}

/** What an element says, in lower case and without counters, punctuation and names of icons in Latin letters. */
function labelOf(link: Element): string {
  const texts = [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')];
  const words = texts.map((text) =>
    text
      ?.toLowerCase()
      .replace(/[^а-яё]+/g, ' ')
      .trim(),
  );
  return words.find(Boolean) ?? '';
}

/** Notes a link in the elements around it. */
function enter(within: Map<Element, Entry[]>, link: HTMLElement, destination: string): void {
  let element = link;
  for (let steps = 0; steps < MOST_STEPS && element.parentElement; steps++) {
    const container = element.parentElement;
    const entries = within.get(container) ?? [];
    entries.push({ element, link, destination, build: element.localName + steps });
    within.set(container, entries);
    element = container;
  }
}

function navigationsAmong(within: ReadonlyMap<Element, readonly Entry[]>): Navigation[] {
  const navigations: Navigation[] = [];
  for (const [container, entries] of within)
    for (const { build } of entries) {
      const alike = entries.filter((entry) => entry.build === build);
      const items = alike.filter((entry) => {
        const same = alike.filter(({ element }) => element === entry.element);
        return same[0] === entry && same.every((other) => other.destination === entry.destination);
      });
      if (items.every((item) => item.destination === items[0]?.destination)) continue;
      navigations.push({ container, items });
      break;
    }
  return navigations.filter(
    ({ container }) =>
      !navigations.some((outer) => outer.container !== container && outer.container.contains(container)),
  );
}
