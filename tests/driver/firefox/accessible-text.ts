import type { Page } from 'puppeteer-core';
import { handleOf, shadowRoots } from './closed-roots.ts';

/** The rendered text nodes of the document and of its closed shadow roots, a line each, as a screen reader meets them. */
export async function accessibleText(page: Page): Promise<string> {
  const [roots, inDocument] = await Promise.all([shadowRoots(page), page.evaluate(readText, null)]);
  const inRoots = await Promise.all(roots.map((root) => page.evaluate(readText, handleOf(page, root))));
  return [inDocument, ...inRoots].flat().join('\n');
}

/** Runs in the page. */
function readText(root: Element | null): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('[aria-hidden=true], script, style, noscript')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const text = (node.nodeValue ?? '').replaceAll(/[\t\n\r ]+/g, ' ').trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}
