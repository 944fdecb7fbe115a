import type { Browser, Page } from 'puppeteer-core';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import type { Problems } from '../../driver/consoles.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { inExtensionPage } from '../../driver/extension-page.ts';
import { resetWorld } from '../../driver/reset-world.ts';
import { TOKEN_NAME } from '../../stand/diary/session-token.ts';
import { DEFAULT_DIARY_SWITCHES } from '../../stand/diary/switches.ts';
import { OLGA } from '../../stand/people.ts';
import type { PageSite, PlainPage } from './page-site.ts';
import { type PageWorld, pageWorld } from './page-world.ts';
import { INITIAL_SCRIPT, type WorkerScript } from './worker-script.ts';

/** Pages of the diary with the shipped content scripts in them, for one file of tests. */
export class PageScene {
  readonly browser: Browser;
  readonly site: PageSite;
  /** What went wrong so far in the pages and in the scripts of ours. */
  readonly problems: Problems;
  readonly #freeWindows: Page[] = [];

  private constructor({ launched, site }: PageWorld) {
    this.browser = launched.browser;
    this.site = site;
    this.problems = launched.problems.fromNow();
  }

  /** Sets the scene in the worker's browser: no page, nothing stored, Olga signed in to the diary. */
  static async open(): Promise<PageScene> {
    const world = await pageWorld();
    const { site, sites, launched } = world;
    const reset = () => Object.assign(site.switches, DEFAULT_DIARY_SWITCHES);
    await resetWorld({ launched, stand: { hostNames: sites.hostNames, reset } });
    const { hostname } = new URL(DIARY_ORIGIN);
    const value = await site.issueToken(OLGA);
    await launched.browser.setCookie({ name: TOKEN_NAME, value, domain: hostname, path: '/', secure: true });
    return new PageScene(world);
  }

  /** Opens a page of the site in a window of its own: those behind another tab are not drawn. */
  async openDiary(path = '/schedule'): Promise<DiaryPage> {
    const page = await this.openWindow();
    await page.goto(`${DIARY_ORIGIN}${path}`);
    return new DiaryPage(page);
  }

  /** Opens a page of the test's own under a path of the diary. */
  openPlain(page: PlainPage, path = '/schedule'): Promise<DiaryPage> {
    return this.openDiary(`${path}${this.site.add(page)}`);
  }

  /** An empty window. */
  openWindow(): Promise<Page> {
    return this.browser.newPage({ type: 'window' });
  }

  /** Does something in a window that others have used, or will: what it shows next is a page loaded anew. */
  async inWindow<Result>(task: (page: Page) => Promise<Result>): Promise<Result> {
    const page = this.#freeWindows.pop() ?? (await this.openWindow());
    const result = await task(page);
    // Not after a failure: then it is pictured, and nobody knows what became of it.
    this.#freeWindows.push(page);
    return result;
  }

  /** Lets the scripted worker answer otherwise from now on. */
  async script(changes: Partial<WorkerScript>): Promise<void> {
    const script = { ...INITIAL_SCRIPT, ...changes };
    await inExtensionPage(this.browser, (page) =>
      page.evaluate((value) => chrome.storage.session.set({ script: value }), script),
    );
  }

  /** What the scripts in the pages asked of the worker since the scene was opened, in order. */
  asked(): Promise<readonly string[]> {
    return inExtensionPage(this.browser, (page) =>
      page.evaluate(
        async () => (await chrome.storage.session.get<{ asked?: string[] }>('asked')).asked ?? [],
      ),
    );
  }
}
