import type { Browser, Page } from 'puppeteer-core';
import { CHATS_FRAGMENT, DIARY_ORIGIN } from '../../utils/diary/site.ts';
import type { DiaryAccount } from '../stand/people.ts';
import { ChatsSurface } from './chats-surface.ts';
import { eventually } from './eventually.ts';
import { LABELS } from './labels.ts';
import { bringIntoView } from './own-window.ts';
import { press, waitForPressable } from './press.ts';

/** What the browser says when the diary's page finds out from its own API that nobody is signed in. */
export const SIGNED_OUT_OF_DIARY = /status of 401 .*\/api\/journal\//;

/** A tab with the diary. */
export class DiaryPage {
  readonly page: Page;
  /** The panel, once «Чаты» is open. */
  readonly chats: ChatsSurface;

  constructor(page: Page) {
    this.page = page;
    this.chats = new ChatsSurface(page);
  }

  /** Opens the diary in a new tab. */
  static async open(browser: Browser, path = '/'): Promise<DiaryPage> {
    const page = await browser.newPage();
    await page.goto(`${DIARY_ORIGIN}${path}`);
    return new DiaryPage(page);
  }

  /** Signs in on the diary's own sign-in page, and waits for the navigation. */
  async signIn({ login, password }: DiaryAccount): Promise<void> {
    await bringIntoView(this.page);
    await this.#type('Введите email', login);
    await this.#type('Введите пароль', password);
    await press(this.page, 'Войти');
    await this.waitForNavigation();
  }

  /** Waits for the diary's own tabs. */
  async waitForNavigation(): Promise<void> {
    await waitForPressable(this.page, 'Расписание', 'link');
  }

  async signOut(): Promise<void> {
    await press(this.page, 'Выйти');
    await eventually('the sign-in page', async () => (this.#path() === '/login' ? true : undefined));
  }

  /** Goes to one of the diary's own sections by its tab, without loading a document. */
  async goTo(tab: 'Расписание' | 'Оценки' | 'Дети' | 'Ученик'): Promise<void> {
    await press(this.page, tab, 'link');
    await eventually(`the section ${tab}`, async () => (this.chatsAreOpen() ? undefined : true));
  }

  /** Waits for the tab «Чаты» among the diary's own. */
  async waitForChatsTab(): Promise<void> {
    await waitForPressable(this.page, LABELS.chats, 'link');
  }

  /** Presses the tab «Чаты». */
  async openChats(): Promise<void> {
    await press(this.page, LABELS.chats, 'link');
    await eventually('#chats in the address', async () => this.chatsAreOpen() || undefined);
  }

  /** Whether the address opens «Чаты». */
  chatsAreOpen(): boolean {
    return new URL(this.page.url()).hash === CHATS_FRAGMENT;
  }

  #path(): string {
    return new URL(this.page.url()).pathname;
  }

  async #type(placeholder: string, text: string): Promise<void> {
    const field = await eventually(`the field «${placeholder}»`, async () => {
      return (await this.page.$(`input[placeholder="${placeholder}"]`)) ?? undefined;
    });
    await field.type(text);
  }
}
