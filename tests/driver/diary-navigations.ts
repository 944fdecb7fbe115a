import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';

/** The stand's two navigations with the tab closed on `/schedule`, the active item in brackets. */
export const CLOSED = 'Дети [Расписание] Оценки Чаты';
/** The same with «Чаты» open, on any page. */
export const OPEN = 'Дети Расписание Оценки [Чаты]';

/** The navigations of a diary page, the desktop's and the phone's, with our item in them. */
export class DiaryNavigations {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The texts of each navigation's links, active ones in brackets, half marked ones with a question mark. */
  texts(): Promise<string[]> {
    return this.page.$$eval('nav', (menus) =>
      menus.map((menu) =>
        [...menu.querySelectorAll('a')]
          .map((link) => {
            const text = link.querySelector('[class$=text]')?.textContent ?? '';
            const marks = [/_active\b/.test(link.className), link.getAttribute('aria-current') === 'page'];
            return marks.every(Boolean) ? `[${text}]` : marks.some(Boolean) ? `?${text}` : text;
          })
          .join(' '),
      ),
    );
  }

  /** Waits until both navigations have these texts. */
  async waitFor(wanted: string): Promise<void> {
    await eventually(`both navigations as ${wanted}`, async () => {
      const all = await this.texts();
      return all.length === 2 && all.every((one) => one === wanted) ? true : undefined;
    }).catch(async () => expect(await this.texts()).toEqual([wanted, wanted]));
  }

  /** What our item in the visible navigation and an inactive item beside it look like: equal where it looks native. */
  async looks(): Promise<{ readonly ours: string; readonly sibling: string }> {
    return this.page.evaluate(() => {
      const lookOf = (link: Element) => {
        const { color, font, padding, height, display, cursor } = getComputedStyle(link);
        return [color, font, padding, height, display, cursor, link.tagName].join();
      };
      const links = [...document.querySelectorAll('nav a')].filter((link) => link.checkVisibility());
      const ours = links.find((link) => link.closest('[data-chats-item]'));
      const sibling = links.find(
        (link) => !link.closest('[data-chats-item]') && !/_active\b/.test(link.className),
      );
      return { ours: ours ? lookOf(ours) : 'none', sibling: sibling ? lookOf(sibling) : 'none' };
    });
  }

  /** Whether the panel stands in the place of the page's content. */
  isPanelShown(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelectorAll('main + [data-chats-panel]').length === 1);
  }

  isContentShown(): Promise<boolean> {
    return this.page.$eval('main', (main) => main.checkVisibility());
  }

  /**
   * Runs a piece of script in the page and counts the frames until the tab is whole again: one item in each visible
   * navigation, and the panel where the address asks for it. 60 at most.
   */
  framesUntilWhole(script: string): Promise<number> {
    return this.page.evaluate(async (code) => {
      const isWhole = () =>
        [...document.querySelectorAll('nav')].every(
          (menu) => !menu.checkVisibility() || menu.querySelectorAll('[data-chats-item]').length === 1,
        ) &&
        (location.hash !== '#chats' || document.querySelector('main + [data-chats-panel]') !== null);
      // The stand's own hook, which only the page's world has.
      new Function(code)();
      let frames = 0;
      while (!isWhole() && frames < 60) {
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      return frames;
    }, script);
  }
}
