import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { knownPlaceOf, searchHarder } from './harder-search.ts';
import { LAUNCHER_SELECTOR } from './launcher-slot.ts';
import { findNavigations, isSeen, type Navigation, routeOf } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-slot.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { isSignInPath } from './sign-in-page.ts';
import { CONTENT_SELECTOR } from './site.ts';

/** What became of the tab: `own-chats` where the site offers «Чаты» itself, `missing` where there is nothing at all. */
export const TAB_OUTCOMES = ['placed', 'launcher', 'own-chats', 'sign-in', 'missing'] as const;

/** One of {@link TAB_OUTCOMES}. */
export type TabOutcome = (typeof TAB_OUTCOMES)[number];

/** A menu that was found, by its structure alone. */
export interface ReportedMenu {
  /** Names of the elements from the root of its tree down to an item's link. */
  readonly path: string;
  readonly items: number;
  readonly isSeen: boolean;
  readonly hasItem: boolean;
}

/**
 * How the tab was or was not found, for the maintainers: structure alone. It holds element names and numbers, and never
 * a text, an address, an id, a class or a value of the page.
 */
export interface TabReport {
  readonly outcome: TabOutcome;
  readonly isOpen: boolean;
  /** Links to known routes, and elements that are known by what they say. */
  readonly links: { readonly all: number; readonly toKnownRoutes: number; readonly byLabel: number };
  readonly menus: readonly ReportedMenu[];
  readonly page: {
    readonly hasContent: boolean;
    readonly frames: number;
    readonly shadowTrees: number;
    readonly width: number;
    readonly height: number;
  };
  /** The page around its content, element by element, an indented line each. */
  readonly outline: readonly string[];
}

/** More lines than that are not sent by anybody. */
const MOST_LINES = 80;
const MOST_DEPTH = 8;

/** A name that a page's author gave to a kind of element. One with a number may name a person or a thing. */
const nameOf = ({ localName }: Element) =>
  /^[a-z]+[1-6]?(-[a-z]+)*$/.test(localName) ? localName : 'x-other';

/**
 * Reports on a page.
 *
 * @param page the document, which must be shown in a window
 * @param path path of its address, which decides what is looked for and is not reported
 * @param isOpen whether the address asks for «Чаты»
 */
export function makeTabReport(page: Document, path: string, isOpen: boolean): TabReport {
  const links = [...page.querySelectorAll('a,button,[routerlink],[role=tab]')].filter(
    (link) => !link.closest(`[${CHATS_ITEM_ATTRIBUTE}]`),
  );
  const found = findNavigations(page, path);
  const trees = openShadowRoots(page);
  const searches = found?.length === 0 ? [page, ...trees].map((root) => searchHarder(root, path)) : [found];
  const menus = searches.flatMap((navigations) => navigations ?? []);
  return {
    outcome: outcomeOf(page, trees, path, searches.includes(null)),
    isOpen: isOpen && page.querySelector(PANEL_SELECTOR) !== null,
    links: {
      all: links.length,
      toKnownRoutes: links.filter((link) => routeOf(link)).length,
      byLabel: links.filter((link) => !routeOf(link) && knownPlaceOf(link)).length,
    },
    menus: menus.map(reportedMenu),
    page: {
      hasContent: page.querySelector(CONTENT_SELECTOR) !== null,
      frames: page.querySelectorAll('iframe').length,
      shadowTrees: trees.length,
      width: innerWidth,
      height: innerHeight,
    },
    outline: outlineOf(page.body, 0).slice(0, MOST_LINES),
  };
}

function outcomeOf(
  page: Document,
  trees: readonly ShadowRoot[],
  path: string,
  isNoBusiness: boolean,
): TabOutcome {
  if (isSignInPath(path)) return 'sign-in';
  if (isNoBusiness) return 'own-chats';
  const isThere = [page, ...trees].some((root) => root.querySelector(`[${CHATS_ITEM_ATTRIBUTE}]`));
  if (isThere) return 'placed';
  return page.querySelector(LAUNCHER_SELECTOR) ? 'launcher' : 'missing';
}

function reportedMenu(menu: Navigation): ReportedMenu {
  const { container, items } = menu;
  const names: string[] = [];
  for (let at: Element | null | undefined = items[0]?.link; at; at = at.parentElement)
    names.unshift(nameOf(at));
  return {
    path: names.join('>'),
    items: items.length,
    isSeen: isSeen(menu),
    hasItem: container.querySelector(`:scope>[${CHATS_ITEM_ATTRIBUTE}]`) !== null,
  };
}

function outlineOf(element: Element, depth: number): string[] {
  const line = `${' '.repeat(depth)}${nameOf(element)}${element.shadowRoot ? ' (shadow tree)' : ''}`;
  if (depth === MOST_DEPTH || element.matches(`${CONTENT_SELECTOR},svg,table`)) return [line];
  const children = [...element.children].filter((child) => !child.matches('script,style,link,template'));
  const below = children.map((child) => outlineOf(child, depth + 1));
  // Alike ones in a row are counted: a list of thirty is no more than one of two.
  const lines: string[] = [];
  for (let index = 0, count = 1; index < below.length; index += 1) {
    const isRepeated = below[index]?.join('\n') === below[index + 1]?.join('\n');
    if (isRepeated) {
      count += 1;
      continue;
    }
    const [first = '', ...rest] = below[index] ?? [];
    lines.push(count > 1 ? `${first} ×${count}` : first, ...rest);
    count = 1;
  }
  return [line, ...lines];
}

/** The report as a short text, to copy and send. In English: it is for the maintainers. */
export function tabReportText(report: TabReport, version: string): string {
  const { outcome, isOpen, links, menus, page, outline } = report;
  return [
    `Chats in the diary ${version}`,
    `tab: ${outcome}${isOpen ? ', open' : ''}`,
    `links: ${links.all}, to known routes ${links.toKnownRoutes}, known by label ${links.byLabel}`,
    `menus: ${menus.length}`,
    ...menus.map(
      ({ path, items, isSeen, hasItem }) =>
        `  ${path}, ${items} items, ${isSeen ? 'seen' : 'hidden'}, ${hasItem ? 'with the tab' : 'without the tab'}`,
    ),
    `page: ${page.width}×${page.height}, content ${page.hasContent ? 'found' : 'not found'}, ${page.frames} frames, ${page.shadowTrees} shadow trees`,
    'outline:',
    ...outline.map((line) => `  ${line}`),
  ].join('\n');
}
