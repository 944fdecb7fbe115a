import type { Browser, Page } from 'puppeteer-core';
import { MESSENGER_URLS } from '../../utils/messenger/messenger-targets.ts';
import type { VkAccount } from '../stand/people.ts';
import { waitForText } from './accessible-text.ts';
import { pagesAt, waitForPageAt } from './opened-page.ts';
import { press, waitForPressable } from './press.ts';

const MESSENGER_ORIGIN = new URL(MESSENGER_URLS['vk-messenger']).origin;

/** The window with VK Messenger. */
export class MessengerWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for the messenger to come up. */
  static async waitFor(browser: Browser): Promise<MessengerWindow> {
    return new MessengerWindow(await waitForPageAt(browser, MESSENGER_ORIGIN));
  }

  /** How many windows or tabs show the messenger. */
  static async count(browser: Browser): Promise<number> {
    return (await pagesAt(browser, MESSENGER_ORIGIN)).length;
  }

  /** Waits for both ways in that a messenger offers which nobody is signed in to. */
  async waitForSignedOut(): Promise<void> {
    await waitForPressable(this.page, 'Войти', 'link');
    await waitForPressable(this.page, 'Войти в Сферум', 'link');
  }

  /** Presses «Войти». */
  async signIn(): Promise<void> {
    await press(this.page, 'Войти', 'link');
  }

  /** Waits for VK ID's question in this window, which offers the account, and presses «Продолжить». */
  async continueAs({ firstName, lastName }: VkAccount): Promise<void> {
    await waitForText(this.page, `${firstName} ${lastName}`);
    await press(this.page, 'Продолжить');
  }

  /** Waits for the list of chats with none of them open. */
  async waitForChats(): Promise<void> {
    await waitForText(this.page, 'Выберите чат или создайте новый');
  }
}
