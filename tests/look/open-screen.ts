import type { Browser, Page } from 'puppeteer-core';
import type { Language } from '../../locales/languages.ts';
import type { LookSite } from './look-site.ts';
import type { Screen } from './screens.ts';

/** How a screen is looked at. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
}

/** Opens pages for screens, one at a time in one tab. */
export class ScreenViewer {
  readonly page: Page;
  readonly #site: LookSite;
  readonly #isFirefox: boolean;

  private constructor(page: Page, site: LookSite, isFirefox: boolean) {
    this.page = page;
    this.#site = site;
    this.#isFirefox = isFirefox;
  }

  static async open(browser: Browser, site: LookSite): Promise<ScreenViewer> {
    const isFirefox = (await browser.version()).toLowerCase().includes('firefox');
    return new ScreenViewer(await browser.newPage(), site, isFirefox);
  }

  /** Shows a screen, and resolves when it is drawn in the language that was asked for. */
  async show(screen: Screen, { scheme, language, width }: Look): Promise<void> {
    const { page } = this;
    await page.setViewport({ width, height: 800 });
    if (!this.#isFirefox)
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    const { surface, pageStyle = '' } = screen;
    const answers = screen.answers(language);
    await page.goto(this.#site.address({ surface, scheme, language, answers, pageStyle }));
    // What is asked for never comes on these screens; everywhere else something takes the outline's place.
    const stays = screen.name.endsWith('-loading') || screen.name === 'options-not-answering';
    await page.waitForFunction(isDrawn, { timeout: 10_000 }, stays ? null : language);
    // Every scripted answer is there at once: what it draws is painted a frame later.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    for (const selector of screen.press ?? []) {
      const button = await page.waitForSelector(`>>> ${selector}`);
      await button?.click();
      await page.mouse.move(0, 0);
    }
    if (screen.awaited !== undefined) await page.waitForSelector(`>>> ${screen.awaited}`);
  }
}

/** Runs in the page. Draws nothing itself: it waits for pictures, fonts and the language; null for any language. */
function isDrawn(language: string | null): boolean {
  const root = document.querySelector('[data-chats-panel]')?.shadowRoot ?? document;
  const chats = root.querySelector('.chats');
  const speaks = chats?.closest('[lang]')?.getAttribute('lang');
  return (
    chats !== null &&
    (language === null || (speaks === language && root.querySelector('.skeleton') === null)) &&
    [...document.images].every(({ complete }) => complete) &&
    document.fonts.status === 'loaded'
  );
}
