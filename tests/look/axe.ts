import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Lets axe-core look at a page, open shadow roots included, and tells what is wrong: a line for each element.
 *
 * @param within selector of the part that is looked at; the whole page by default
 * @param ours selector of what is ours in it: what is wrong elsewhere counts for nothing
 */
export async function axeViolations(page: Page, within = 'html', ours = within): Promise<readonly string[]> {
  // The page's own policy would refuse a script element; what the debugger evaluates is not under it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (selector, oursSelector, tags) => {
      const isOurs = (element: Element | undefined): boolean => {
        const root = element?.getRootNode();
        return element?.closest(oursSelector) != null || (root instanceof ShadowRoot && isOurs(root.host));
      };
      const { violations } = await window.axe.run(selector, {
        runOnly: tags,
        resultTypes: ['violations'],
        elementRef: true,
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes
          .filter(({ element }) => isOurs(element))
          .map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
      );
    },
    within,
    ours,
    TAGS,
  );
}

declare global {
  interface Window {
    /** In the page, once axe's source was evaluated there. */
    axe: typeof axe;
  }
}
