import { CONTENT_SELECTOR } from './site.ts';

/** A menu is not deeper in shadow trees within shadow trees than this. */
const MOST_DEPTH = 3;

/** The open shadow trees around the page's content, outermost first. Closed ones are nobody's but their maker's. */
export function openShadowRoots(root: ParentNode, depth = MOST_DEPTH): ShadowRoot[] {
  if (depth === 0) return [];
  const own = [
    ...root.querySelectorAll(`:not(footer,footer *,${CONTENT_SELECTOR},${CONTENT_SELECTOR} *)`),
  ].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return own.flatMap((inner) => [inner, ...openShadowRoots(inner, depth - 1)]);
}
