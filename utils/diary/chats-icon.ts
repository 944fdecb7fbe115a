const SVG = 'http://www.w3.org/2000/svg';

/**
 * Puts the icon of «Чаты» where an item's icon is, in the colour of the text around it, with the size and the classes
 * of what stood there. The extension's style sheet draws it (tab-style.ts).
 *
 * @param icon the icon's element in our own item, never in one of the site's
 */
export function drawChatsIcon(icon: Element): void {
  const svg = document.createElementNS(SVG, 'svg');
  for (const name of icon.getAttributeNames()) svg.setAttribute(name, icon.getAttribute(name) ?? '');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(document.createElementNS(SVG, 'path'));
  icon.replaceWith(svg);
}
