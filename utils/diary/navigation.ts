import { isSignInPath } from './sign-in-page.ts';
import { CONTENT_SELECTOR, KNOWN_ROUTES } from './site.ts';

/** One entry of a navigation. `element` is a child of the container, `link` what a person clicks: itself or within. */
export interface NavigationItem {
  readonly element: Element;
  readonly link: Element;
}

/** One menu of the site. It holds two items or more, alike in build, in document order. */
export interface Navigation {
  readonly container: Element;
  readonly items: readonly NavigationItem[];
}

/** A known link, seen from one of the elements around it. */
interface Entry extends NavigationItem {
  readonly container: Element;
  /** Name of the container's child and the steps from there down to the link: equal in items that are alike. */
  readonly build: string;
  readonly destination: string;
}

/**
 * What may be an item of a menu: what a person presses, and the current page's item where that is plain text.
 */
export const PRESSABLE = ':is(a,button,[routerlink],[role=tab],[role=menuitem],[aria-current])';

/** Elements that say of themselves that they are, or hold, a menu. */
const MENU = 'nav,header,aside,[role=navigation],[role=tablist]';

/** What is never a menu, whatever its links are, and our own item. */
const NEVER =
  'footer,[role=contentinfo],[class*=breadcrumb]:not(:has(main)),[aria-label*=breadcrumb i],[data-chats-item]';

/** More than any menus have: a bound for pages whose content is full of links to known routes. */
const MOST_ENTRIES = 360;
/** More steps than there are between a menu and its links. */
const MOST_STEPS = 6;

/** Where a menu is sought: all around the page's content, never in it. */
const AROUND_CONTENT = `${PRESSABLE}:not(${CONTENT_SELECTOR} *)`;

/**
 * Everything pressable around the page's content, in document order. The content is not even looked through: however
 * much a page shows, the search costs the same. A page without any is looked through whole.
 */
function pressablesAround(root: ParentNode): Element[] {
  let at = root.querySelector(CONTENT_SELECTOR);
  const parts: Element[] = at ? [] : [...root.children];
  for (; at; at = at.parentElement) {
    for (let part = at.previousElementSibling; part; part = part.previousElementSibling) parts.unshift(part);
    for (let part = at.nextElementSibling; part; part = part.nextElementSibling) parts.push(part);
  }
  return parts.flatMap((part) => [
    ...(part.matches(AROUND_CONTENT) ? [part] : []),
    ...part.querySelectorAll(AROUND_CONTENT),
  ]);
}

/**
 * Finds every menu of the site by meaning: the outermost element of which two children or more are one link each,
 * alike, to different known places. Classes play no part.
 *
 * @param path path of the page's address, as in `location.pathname`
 * @param destinationOf names the known place that a link leads to; nothing for any other link
 * @param pressables the elements that may be in a menu, in document order
 * @returns none if there is no menu (yet); null where the extension has no business: the page is the sign-in page, where
 *   nobody has chats yet, or the site offers «Чаты» itself and needs no second one
 */
export function findNavigations(
  root: ParentNode,
  path: string,
  destinationOf: (link: Element) => string | undefined = routeOfMainItem,
  pressables: (root: ParentNode) => Element[] = pressablesAround,
): Navigation[] | null {
  if (isSignInPath(path)) return null;
  const entries: Entry[] = [];
  for (const link of pressables(root)) {
    const isOwn = isOwnChats(link);
    const destination = destinationOf(link);
    // The few that are known are looked at more closely. Around another one an element is a mere wrapper.
    if (!(isOwn || destination) || link.querySelector('a,button') || link.closest(NEVER)) continue;
    if (isOwn) return null;
    let element = link;
    for (let steps = 0; destination && steps < MOST_STEPS && element.parentElement; steps++) {
      const container = element.parentElement;
      if (entries.length < MOST_ENTRIES)
        entries.push({ container, element, link, destination, build: element.localName + steps });
      element = container;
    }
  }
  return navigationsAmong(entries);
}

/** The known route that a link leads to, without its leading slash; undefined for any other address or none. */
export function routeOf(link: Element, attribute = 'href'): string | undefined {
  let address = link.getAttribute(attribute)?.replace(location.origin, '') ?? '';
  while (address[0] === '/' || address[0] === '.') address = address.slice(1);
  return KNOWN_ROUTES.find(
    (route) => address.startsWith(route) && !/[\w-]/.test(address[route.length] ?? ''),
  );
}

/** The same, but for links in the menu of an item: they need a look at what the items above them say. */
const routeOfMainItem = (link: Element) => (link.closest('li ul') ? undefined : routeOf(link));

/** Whether an element is the site's own «Чаты», whatever counters and icons stand beside the word. */
function isOwnChats(link: Element): boolean {
  return [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')].some((text) => {
    const words = `${text}`.toLowerCase();
    return words.includes('чат') && /^[^а-яё]*чаты?[^а-яё]*$/.test(words);
  });
}

const leadTo = (entries: readonly Entry[]) => new Set(entries.map((entry) => entry.destination)).size;

function navigationsAmong(entries: readonly Entry[]): Navigation[] {
  const navigations: Navigation[] = [];
  for (const [container, within] of Map.groupBy(entries, (entry) => entry.container))
    for (const alike of Map.groupBy(within, (entry) => entry.build).values()) {
      const children = Map.groupBy(alike, (entry) => entry.element).values();
      const items = [...children].flatMap((links) => (leadTo(links) > 1 ? [] : links.slice(0, 1)));
      if (leadTo(items) > 1) {
        navigations.push({ container, items });
        break;
      }
    }
  const isMenu = (one: Navigation) => one.container.closest(MENU);
  return navigations.filter(
    (one) =>
      !navigations.some(
        (other) =>
          other !== one &&
          (other.container.contains(one.container) ||
            // Beside a menu that says that it is one, another is a page's own tabs, if both can be seen. One that waits
            // out of sight for a narrower window or a press is a menu too, and often does not say so.
            (!isMenu(one) && isMenu(other) && isSeen(one) && isSeen(other))),
      ),
  );
}

/** Whether a menu can be seen: it is drawn, and not slid out of the window sideways. */
export function isSeen({ container }: Navigation): boolean {
  const { left, right } = container.getBoundingClientRect();
  return (
    left < right && right > 0 && left < innerWidth && container.checkVisibility({ visibilityProperty: true })
  );
}
