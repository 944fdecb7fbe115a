import type { Page } from 'puppeteer-core';

/**
 * Fills the extension's storage with links of so many people, from a page of the extension. Who they are is made up;
 * the shape is that of utils/link/stored-links.ts, which would put anything else aside.
 */
export async function storeLinks(page: Page, count: number): Promise<void> {
  await page.evaluate(async (people) => {
    const linkOf = (person: number) => ({
      account: { id: String(900_000_000 + person), firstName: 'Анна', lastName: `Смирнова ${person}` },
      linkedAt: 1_790_000_000_000,
      grant: 'withdrawn',
    });
    const keyOf = (person: number) => String(person).padStart(43, 'k');
    const { links: before } = await chrome.storage.local.get<{ links?: object }>('links');
    const links = Object.fromEntries(Array.from({ length: people }, (_, at) => [keyOf(at), linkOf(at)]));
    await chrome.storage.local.set({ links: { ...before, links } });
  }, count);
}
