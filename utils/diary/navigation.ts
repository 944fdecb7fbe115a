import { CONTENT_SELECTOR, DIARY_ORIGIN, KNOWN_LABELS, KNOWN_ROUTES, SIGN_IN_ROUTE } from './site.ts';

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

/** What a search for the site's navigation found. `has-own-chats`: the site offers «Чаты» itself and needs no second one. */
export type NavigationSearch =
  | { readonly kind: 'found'; readonly navigations: readonly Navigation[] }
  | { readonly kind: 'has-own-chats' }
  | { readonly kind: 'not-found' };

interface Candidate {
  readonly link: Element;
  readonly destination: string;
}

/** What a person can press. `aria-current` too: some sites draw the current page's item as plain text. */
export const PRESSABLE_SELECTOR =
  'a,button,[routerlink],[role=tab],[role=link],[role=menuitem],[aria-current]';

const NEVER_NAVIGATION =
  'footer,[role=contentinfo],[class*=breadcrumb]:not(:has(main)),[aria-label*=breadcrumb i],[data-chats-item]';
const KNOWN_ROUTE = new RegExp(`^[./]*(${KNOWN_ROUTES.join('|')})(?![\\w-])`);
const OWN_CHATS = /^чаты?$/;

/** More links than any menu has: a bound for pages whose content is full of links to known routes. */
const MOST_CANDIDATES = 60;

/**
 * Finds every menu of the site by meaning: the outermost element of which two children or more are one link each,
 * alike, to different known places. Classes play no part. A menu in the page's content counts only if there is no
 * other and it is the only one: repeated ones are cards.
 *
 * @param path path of the page's address, as in `location.pathname`
 */
export function findNavigations(root: ParentNode, path: string): NavigationSearch {
  if (path.startsWith(SIGN_IN_ROUTE)) return { kind: 'not-found' };
  const around: Candidate[] = [];
  const inContent: Candidate[] = [];
  for (const link of root.querySelectorAll(PRESSABLE_SELECTOR)) {
    // An entry marked as current or routed around its real link is known by that link.
    if (link.closest(NEVER_NAVIGATION) || link.querySelector('a,button')) continue;
    const content = link.closest(CONTENT_SELECTOR);
    const label = labelOf(link);
    if (!content && OWN_CHATS.test(label)) return { kind: 'has-own-chats' };
    const destination = routeOf(link) ?? KNOWN_LABELS[label];
    const candidates = content ? inContent : around;
    if (destination && candidates.length < MOST_CANDIDATES) candidates.push({ link, destination });
  }
  let navigations = navigationsAmong(around);
  if (!navigations.length) {
    navigations = navigationsAmong(inContent);
    if (navigations.length !== 1) return { kind: 'not-found' };
    for (const link of navigations[0]?.container.querySelectorAll(PRESSABLE_SELECTOR) ?? [])
      if (!link.closest(NEVER_NAVIGATION) && OWN_CHATS.test(labelOf(link))) return { kind: 'has-own-chats' };
  }
  return { kind: 'found', navigations };
}

/** The known route that an element leads to, without its leading slash; undefined for any other address or none. */
export function routeOf(link: Element): string | undefined {
  const address = link.getAttribute('href') ?? link.getAttribute('routerlink');
  return address?.replace(DIARY_ORIGIN, '').match(KNOWN_ROUTE)?.[1];
}

/** What an element says, in lower case and without counters, punctuation and names of icons in Latin letters. */
function labelOf(link: Element): string {
  const words = (text: string | null) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^а-яё]+/g, ' ')
      .trim();
  return words(link.textContent) || words(link.getAttribute('aria-label') ?? link.getAttribute('title'));
}

function navigationsAmong(candidates: readonly Candidate[]): Navigation[] {
  const below = new Map<Element, Candidate[]>();
  for (const candidate of candidates)
    for (let element = candidate.link.parentElement; element; element = element.parentElement) {
      const known = below.get(element);
      if (known) known.push(candidate);
      else below.set(element, [candidate]);
    }
  const navigations: Navigation[] = [];
  for (const [container, inside] of below) {
    const items = itemsOf(container, inside);
    if (items.length > 1) navigations.push({ container, items });
  }
  return navigations.filter(
    ({ container }) =>
      !navigations.some((other) => other.container !== container && other.container.contains(container)),
  );
}

/** The children of a container that are one link each; of different builds, those of the build that most have. */
function itemsOf(container: Element, inside: readonly Candidate[]): NavigationItem[] {
  const shallowest = new Map<Element, { depth: number; candidates: Candidate[] }>();
  for (const candidate of inside) {
    let element = candidate.link;
    let depth = 0;
    while (element.parentElement && element.parentElement !== container) {
      element = element.parentElement;
      depth += 1;
    }
    const known = shallowest.get(element);
    if (!known || depth < known.depth) shallowest.set(element, { depth, candidates: [candidate] });
    else if (depth === known.depth) known.candidates.push(candidate);
  }
  const builds = new Map<string, (NavigationItem & Candidate)[]>();
  for (const [element, { depth, candidates }] of shallowest) {
    const [only] = candidates;
    if (!only || candidates.some(({ destination }) => destination !== only.destination)) continue;
    const build = element.localName + depth;
    builds.set(build, [...(builds.get(build) ?? []), { element, ...only }]);
  }
  let items: readonly (NavigationItem & Candidate)[] = [];
  for (const alike of builds.values()) if (alike.length > items.length) items = alike;
  return new Set(items.map(({ destination }) => destination)).size > 1 ? [...items] : [];
}
