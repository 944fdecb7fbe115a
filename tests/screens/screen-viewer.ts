import type { Browser, Page } from 'puppeteer-core';
import type { Language } from '../../locales/languages.ts';
import type { Engine } from '../../scripts/setup/browser.mjs';
import { preferScheme, speak } from './screen-browser.ts';
import type { ScreenSite } from './screen-site.ts';
import type { Screen } from './screens.ts';

/** How a screen is shown. */
export interface Appearance {
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
}

/** Opens pages for screens, one at a time in one window. */
export class ScreenViewer {
  readonly page: Page;
  readonly #site: ScreenSite;
  readonly engine: Engine;
  readonly #before: { shown?: Screen | undefined; last: Partial<Appearance> } = { last: {} };

  private constructor(page: Page, site: ScreenSite, engine: Engine) {
    this.page = page;
    this.#site = site;
    this.engine = engine;
  }

  /** In a window of its own: pages behind another tab are not drawn. */
  static async open(browser: Browser, site: ScreenSite): Promise<ScreenViewer> {
    const engine = (await browser.version()).toLowerCase().includes('firefox') ? 'firefox' : 'chromium';
    return new ScreenViewer(await browser.newPage({ type: 'window' }), site, engine);
  }

  /** The colour scheme of the last screen. */
  get scheme(): Appearance['scheme'] | undefined {
    return this.#before.last.scheme;
  }

  /** Shows a screen, and resolves when it is drawn in the language and the scheme that were asked for. */
  async show(screen: Screen, appearance: Appearance): Promise<void> {
    const { page } = this;
    const { surface, pageStyle = '' } = screen;
    const { scheme, language, width } = appearance;
    const { shown, last } = this.#before;
    // Pages of the extension follow the browser's scheme at once; the panel takes the diary's when it is opened.
    const isThere =
      screen === shown && surface !== 'panel' && language === last.language && width === last.width;
    await this.#appear(appearance);
    // What is asked for never comes on these screens; everywhere else something takes the outline's place.
    const stays = screen.name.endsWith('-loading') || screen.name === 'options-not-answering';
    const wanted = { scheme, language: stays ? null : language };
    if (isThere) return page.evaluate(untilDrawn, wanted);
    this.#before.shown = undefined;
    const answers = screen.answers(language);
    await page.goto(this.#site.address({ surface, scheme, language, answers, pageStyle }));
    await page.evaluate(untilDrawn, wanted);
    for (const selector of screen.press ?? []) {
      const button = await page.waitForSelector(`>>> ${selector}`);
      await button?.click();
      await page.mouse.move(0, 0);
    }
    if (screen.awaited !== undefined) await page.waitForSelector(`>>> ${screen.awaited}`);
    this.#before.shown = screen;
  }

  /** Asks the browser only for what has changed: each question costs as much as a page. */
  async #appear({ scheme, language, width }: Appearance): Promise<void> {
    const { last } = this.#before;
    this.#before.last = { scheme, language, width };
    if (width !== last.width) await this.page.setViewport({ width, height: 800 });
    if (scheme !== last.scheme) await preferScheme(this.page, this.engine, scheme);
    if (language !== last.language && this.engine === 'chromium') await speak(this.page, language);
  }
}

/** Runs in the page. Waits for pictures, fonts, the scheme and the language; null for any language. */
async function untilDrawn({ scheme, language }: { scheme: string; language: string | null }): Promise<void> {
  const isDrawn = () => {
    const root = document.querySelector('[data-chats-panel]')?.shadowRoot ?? document;
    const chats = root.querySelector('.chats');
    const speaks = chats?.closest('[lang]')?.getAttribute('lang');
    return (
      chats?.getAttribute('data-scheme') === scheme &&
      (language === null || (speaks === language && root.querySelector('.skeleton') === null)) &&
      [...document.images].every(({ complete }) => complete) &&
      document.fonts.status === 'loaded'
    );
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const begun = performance.now(); !isDrawn(); await frame())
    if (performance.now() - begun > 10_000) throw new Error(`Not drawn within 10 s (${language}, ${scheme})`);
  // Every scripted answer is there at once: what it draws is painted a frame later.
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}
