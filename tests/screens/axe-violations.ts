import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that judge colours, which alone can find something else in another colour scheme. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/**
 * Lets axe-core judge a page, open shadow roots included, and tells what is wrong: a line for each element.
 *
 * @param within selector of the part that is judged; the whole page by default
 * @param ours selector of what is ours in it: what is wrong elsewhere counts for nothing
 * @param rules names or tags of axe's rules
 */
export async function axeViolations(
  page: Page,
  within = 'html',
  ours = within,
  rules: readonly string[] = TAGS,
): Promise<readonly string[]> {
  // The page's own policy would refuse a script element; what the debugger evaluates is not under it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (selector, oursSelector, runOnly) => {
      const isOurs = (element: Element | undefined): boolean => {
        const root = element?.getRootNode();
        return element?.closest(oursSelector) != null || (root instanceof ShadowRoot && isOurs(root.host));
      };
      const { violations } = await window.axe.run(selector, {
        runOnly: [...runOnly],
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
    rules,
  );
}

declare global {
  interface Window {
    /** In the page, once axe's source was evaluated there. */
    axe: typeof axe;
  }
}
