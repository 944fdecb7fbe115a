import type { Browser, Page } from 'puppeteer-core';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import type { Problems } from '../../driver/consoles.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { driverOf } from '../../driver/engine-driver.ts';
import { inExtensionPage, keptExtensionPage } from '../../driver/extension-page.ts';
import { TOKEN_NAME } from '../../stand/diary/session-token.ts';
import { DEFAULT_DIARY_SWITCHES } from '../../stand/diary/switches.ts';
import { OLGA } from '../../stand/people.ts';
import type { PageSite, PlainPage } from './page-site.ts';
import type { PageWindows } from './page-windows.ts';
import { type PageWorld, pageWorld } from './page-world.ts';
import { INITIAL_SCRIPT, NOTED, type NotedRequest, type WorkerScript } from './worker-script.ts';

/** Where a plain page is shown, and what the scripted worker answers it. */
export interface PlainPlace {
  /** Path of the diary, with a fragment where there is one. */
  readonly path?: `/${string}`;
  readonly script?: Partial<WorkerScript>;
}

/** Pages of the diary with the shipped content scripts in them, for one file of tests. */
export class PageScene {
  readonly browser: Browser;
  readonly site: PageSite;
  /** What went wrong so far in the pages and in the scripts of ours. */
  readonly problems: Problems;
  readonly #windows: PageWindows;

  private constructor({ launched, site, windows }: PageWorld) {
    this.browser = launched.browser;
    this.site = site;
    this.problems = launched.problems.fromNow();
    this.#windows = windows;
  }

  /** Sets the scene in the worker's browser: no page, nothing stored, Olga signed in to the diary. */
  static async open(): Promise<PageScene> {
    const world = await pageWorld();
    const { site, sites, windows, launched } = world;
    const { browser } = launched;
    await windows.empty(keptExtensionPage(browser));
    await inExtensionPage(browser, (page) => page.evaluate(() => chrome.storage.session.clear()));
    await driverOf(browser).clearSiteData(browser, sites.hostNames);
    Object.assign(site.switches, DEFAULT_DIARY_SWITCHES);
    const { hostname } = new URL(DIARY_ORIGIN);
    const value = await site.issueToken(OLGA);
    await browser.setCookie({ name: TOKEN_NAME, value, domain: hostname, path: '/', secure: true });
    return new PageScene(world);
  }

  /** Does something in a window that others have used, or will: what it shows next is a page loaded anew. */
  async inWindow<Result>(task: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#windows.take();
    const result = await task(page);
    // Not after a failure: then it is pictured, and nobody knows what became of it.
    this.#windows.give(page);
    return result;
  }

  /** Does something with the diary's Angular app, loaded anew. */
  inDiary<Result>(task: (diary: DiaryPage) => Promise<Result>, path = '/schedule'): Promise<Result> {
    return this.inWindow(async (page) => {
      await page.goto(`${DIARY_ORIGIN}${path}`);
      const result = await task(new DiaryPage(page));
      // What stands under the pointer next looks as it does anywhere.
      await page.mouse.move(0, 0);
      return result;
    });
  }

  /** Does something with a page of the test's own under a path of the diary. */
  async inPlain<Result>(
    plain: PlainPage,
    task: (diary: DiaryPage) => Promise<Result>,
    { path = '/schedule', script }: PlainPlace = {},
  ): Promise<Result> {
    const query = this.site.add(plain);
    if (script) await this.script(script, query);
    const address = new URL(path, DIARY_ORIGIN);
    address.search = query;
    return this.inDiary(task, address.href.slice(DIARY_ORIGIN.length));
  }

  /** Opens the diary's Angular app in a window of its own, for the caller to close. */
  async openDiary(path = '/schedule'): Promise<DiaryPage> {
    const page = await this.#windows.take();
    await page.goto(`${DIARY_ORIGIN}${path}`);
    return new DiaryPage(page);
  }

  /** Lets the scripted worker answer otherwise from now on: everybody, or the pages with a query in their address. */
  async script(changes: Partial<WorkerScript>, query?: string): Promise<void> {
    const script = { ...INITIAL_SCRIPT, ...changes };
    await inExtensionPage(this.browser, (page) =>
      page.evaluate((entry) => chrome.storage.session.set(entry), { [query ?? 'script']: script }),
    );
  }

  /** What the scripts in a plain page asked of the worker, in order; without one, in all pages of the scene. */
  async asked(by?: DiaryPage): Promise<readonly string[]> {
    const noted = await inExtensionPage(this.browser, (page) => page.evaluate(readNoted, NOTED));
    const query = by && new URL(by.page.url()).search;
    return noted.filter(({ url }) => !query || new URL(url).search === query).map(({ type }) => type);
  }
}

/** Runs in a page of the extension. */
async function readNoted(start: string): Promise<readonly NotedRequest[]> {
  const stored = await chrome.storage.session.get<Record<string, NotedRequest>>(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(start));
  return keys.toSorted().flatMap((key) => stored[key] ?? []);
}
