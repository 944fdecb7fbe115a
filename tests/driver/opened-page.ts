import type { Browser, Page, Target } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** Pages of a browser whose address begins as given, windows that the extension opened included. */
export async function pagesAt(browser: Browser, origin: string): Promise<readonly Page[]> {
  const targets = browser.targets().filter((target) => isPageAt(target, origin));
  return Promise.all(targets.map((target) => target.asPage()));
}

/** Waits for a page whose address begins as given. */
export async function waitForPageAt(browser: Browser, origin: string): Promise<Page> {
  return eventually(`a page at ${origin}`, async () => (await pagesAt(browser, origin))[0]);
}

/** Waits until no page is left whose address begins as given. */
export async function waitForNoPageAt(browser: Browser, origin: string): Promise<void> {
  await eventually(`no page at ${origin}`, async () =>
    browser.targets().some((target) => isPageAt(target, origin)) ? undefined : true,
  );
}

function isPageAt(target: Target, origin: string): boolean {
  return target.type() === 'page' && addressIn(target.url()).startsWith(`${origin}/`);
}

/** The address that a page is about: Firefox's own page about one that did not load names it. */
function addressIn(url: string): string {
  return (url.startsWith('about:neterror?') && new URL(url).searchParams.get('u')) || url;
}
