import type { Browser, Page } from 'puppeteer-core';
import { noteOwnWindow } from '../../driver/own-window.ts';

/** Windows with one page each, which tests use one after another: opening one costs more than loading a page. */
export class PageWindows {
  readonly #browser: Browser;
  #free: Page[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A window that shows what was left in it, or an empty one. */
  async take(): Promise<Page> {
    const kept = this.#free.pop();
    if (kept !== undefined) return kept;
    const page = await this.#browser.newPage({ type: 'window' });
    noteOwnWindow(page);
    return page;
  }

  /** Gives a window back in which the next page loaded anew is as in a new one. */
  give(page: Page): void {
    this.#free.push(page);
  }

  /** Shows nothing in the free windows, and closes every page but those and the kept one. */
  async empty(kept: Page | undefined): Promise<void> {
    this.#free = this.#free.filter((page) => !page.isClosed());
    const others = (await this.#browser.pages()).filter(
      (page) => page !== kept && !this.#free.includes(page),
    );
    await Promise.all([
      ...this.#free.map((page) => page.goto('about:blank')),
      // A window may close itself meanwhile.
      ...others.map((page) => page.close().catch(() => undefined)),
    ]);
  }
}
