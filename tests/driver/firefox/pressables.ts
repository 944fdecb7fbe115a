import type { ElementHandle, Page } from 'puppeteer-core';
import type { PressableRole } from '../press.ts';
import { handleOf, locate, type SharedNode, shadowRoots } from './closed-roots.ts';

/** What may have a role, so that the browser computes names for these alone. */
const CANDIDATES: Readonly<Record<PressableRole, string>> = {
  button: 'button, [role=button], summary, input[type=submit], input[type=button]',
  link: 'a[href], area[href], [role=link]',
};

/**
 * Everything with an accessible name and role, by the browser's own accessibility tree, which starts anew at every closed
 * shadow root.
 */
export async function findByAccessibleName(
  page: Page,
  name: string,
  role: PressableRole,
): Promise<readonly ElementHandle<Element>[]> {
  const candidates = await locateEverywhere(page, CANDIDATES[role]);
  if (candidates.length === 0) return [];
  const found = await locate(page, { type: 'accessibility', value: { name, role } }, candidates);
  return found.map((node) => handleOf(page, node));
}

/** By their attributes: the accessibility tree would have to be asked for each role. */
export async function findLiveRegions(page: Page): Promise<readonly ElementHandle<Element>[]> {
  const found = await locateEverywhere(page, '[role=status], [role=alert], [role=log], output, [aria-live]');
  return found.map((node) => handleOf(page, node));
}

/** What a selector finds in the document and in closed shadow roots. */
async function locateEverywhere(page: Page, value: string): Promise<readonly SharedNode[]> {
  const css = { type: 'css', value };
  const [roots, inDocument] = await Promise.all([shadowRoots(page), locate(page, css)]);
  return [...inDocument, ...(roots.length > 0 ? await locate(page, css, roots) : [])];
}
