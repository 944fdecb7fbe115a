import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A menu that a page of the gallery is expected to have. */
interface ExpectedMenu {
  readonly container: Element;
  /** Children of the container that lead to known places, in document order. */
  readonly items: readonly Element[];
  /** Those of them that look active. */
  readonly active: readonly Element[];
}

/** What is expected of a page of the gallery, with its markers taken off. */
export interface ExpectedPage {
  readonly kind: 'found' | 'has-own-chats' | 'not-found';
  readonly menus: readonly ExpectedMenu[];
  /** Elements with a number of news, as `tag.class`: no copy of one may be in our item. */
  readonly counters: readonly string[];
}

const MARKER = 'data-expected';

/** Folder of the pages with «Чаты» of their own; a page elsewhere has none. */
const OWN_CHATS = 'own-chats/';

/** Names of all pages of the gallery, as `<design system>/<what it shows>`. */
export function galleryPages(): string[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/\.html$/, ''))
    .toSorted();
}

/** Text of a page of the gallery, with its markers. */
export function galleryText(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.html`), 'utf8');
}

/** An element by its tag and its classes: `li.item.item_active`. */
export function nameOf(element: Element): string {
  return [element.localName, ...element.classList].join('.');
}

/**
 * Opens a page of the gallery in the document. Markers in its `data-expected` attributes say what is right: `menu` on
 * a container, `item` or `item active` on its entries, `counter` within them. They are gone afterwards, so that
 * nothing is found by them or copied.
 */
export function openGalleryPage(name: string): ExpectedPage {
  document.body.innerHTML = galleryText(name);
  const marked = (marker: string, root: ParentNode = document) => [
    ...root.querySelectorAll(`[${MARKER}~="${marker}"]`),
  ];
  const menus = marked('menu').map((container) => ({
    container,
    items: marked('item', container),
    active: marked('active', container),
  }));
  const counters = marked('counter').map(nameOf);
  for (const element of document.querySelectorAll(`[${MARKER}]`)) element.removeAttribute(MARKER);
  const kind = menus.length ? 'found' : name.startsWith(OWN_CHATS) ? 'has-own-chats' : 'not-found';
  return { kind, menus, counters };
}
