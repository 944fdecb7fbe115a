/*
 * These functions run inside a page: each must stand alone, without anything from this file or its imports.
 */

/**
 * What of the texts cannot be read: a line for each that sticks out of the window, of its button or of a box that
 * hides what does not fit, and one for a page that must be scrolled sideways.
 */
export function cutTexts(): readonly string[] {
  const root = document.querySelector('[data-chats-panel]')?.shadowRoot ?? document;
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
  const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue?.trim();
    // What only a screen reader gets is a pixel wide on purpose.
    if (!text || !parent || parent.closest('.unseen, style, script') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const edges = box.getBoundingClientRect();
        const hides = getComputedStyle(box).overflow !== 'visible' || box.matches('.button, .card, body');
        const isOut =
          left < edges.left - 1 ||
          right > edges.right + 1 ||
          (box.matches('.button') && (top < edges.top - 1 || bottom > edges.bottom + 1));
        if (hides && isOut) found.push(`«${text}» sticks out of ${box.localName}.${box.className}`);
      }
    }
  }
  return [...new Set(found)];
}

/** Everything that the page says, seen or heard: texts, names and descriptions, a line each. */
export function saidTexts(): readonly string[] {
  const root = document.querySelector('[data-chats-panel]')?.shadowRoot ?? document;
  const attributes = ['aria-label', 'alt', 'title'];
  return [
    document.title,
    ...[...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.children.length === 0 || element.matches('p, .notice') ? [element.textContent ?? ''] : []),
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? ''),
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ]),
  ];
}

/** Where the card and what it begins with stand, in CSS pixels, rounded. */
export function frame(): Readonly<Record<'card' | 'title' | 'heading', readonly number[]>> {
  const root = document.querySelector('[data-chats-panel]')?.shadowRoot ?? document;
  const box = (selector: string) => {
    const edges = root.querySelector(selector)?.getBoundingClientRect();
    return edges ? [edges.left, edges.top, edges.width, edges.height].map(Math.round) : [];
  };
  return { card: box('.card'), title: box('h1'), heading: box('h2').slice(0, 2) };
}
