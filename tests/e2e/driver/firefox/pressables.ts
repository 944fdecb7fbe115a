import type { ElementHandle, Page } from 'puppeteer-core';
import type { PressableRole } from '../press.ts';
import { handleOf, locate, shadowRoots } from './closed-roots.ts';

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
  const css = { type: 'css', value: CANDIDATES[role] };
  const roots = await shadowRoots(page);
  const candidates = [
    ...(await locate(page, css)),
    ...(roots.length > 0 ? await locate(page, css, roots) : []),
  ];
  if (candidates.length === 0) return [];
  const found = await locate(page, { type: 'accessibility', value: { name, role } }, candidates);
  return found.map((node) => handleOf(page, node));
}
