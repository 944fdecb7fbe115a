import type { Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';

/** What a screen reader says by itself on a page, in the order in which it is said. */
export interface Announcements {
  said(): Promise<readonly string[]>;
}

/**
 * Begins to listen to the live region of a page, in closed shadow roots too. Every change of its text is one
 * announcement, so that a sentence which is said twice is heard twice.
 *
 * @throws {Error} if the page has more regions than one, which would talk over one another, or none
 */
export async function listen(page: Page): Promise<Announcements> {
  const regions = [];
  for (const region of await driverOf(page.browser()).findLiveRegions(page))
    if (await region.evaluate((element) => element.checkVisibility())) regions.push(region);
  const [region] = regions;
  if (region === undefined || regions.length > 1)
    throw new Error(`${regions.length} live regions are on ${page.url()}`);
  const said = await region.evaluateHandle((element) => {
    const sentences: string[] = [];
    const observer = new MutationObserver(() => {
      const sentence = element.textContent?.trim();
      if (sentence) sentences.push(sentence);
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return sentences;
  });
  return { said: () => said.jsonValue() };
}
