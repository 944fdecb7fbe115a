import type { Browser, Page } from 'puppeteer-core';
import { VK_ID_ORIGIN } from '../../../utils/vk-id/host.ts';
import type { VkAccount } from '../../stand/people.ts';
import { eventually } from './eventually.ts';
import { waitForNoPageAt, waitForPageAt } from './opened-page.ts';
import { findPressable, press } from './press.ts';

/** The window with VK ID's page that linking opens. */
export class VkIdWindow {
  readonly page: Page;
  readonly #browser: Browser;

  constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Waits for VK ID's page to come up. */
  static async waitFor(browser: Browser): Promise<VkIdWindow> {
    return new VkIdWindow(browser, await waitForPageAt(browser, VK_ID_ORIGIN));
  }

  /** Presses «Продолжить» and waits until the window has closed itself. */
  async approve(): Promise<void> {
    await this.#pressAndLeave('Продолжить');
  }

  /** Presses «Отмена» and waits until the window has closed itself. */
  async deny(): Promise<void> {
    await this.#pressAndLeave('Отмена');
  }

  /** Closes the window as a person does. */
  async close(): Promise<void> {
    await this.page.close();
    await this.waitUntilClosed();
  }

  async waitUntilClosed(): Promise<void> {
    await waitForNoPageAt(this.#browser, VK_ID_ORIGIN);
  }

  /** Signs in as an account, whatever VK ID remembers of this browser, up to the consent with «Продолжить». */
  async signIn(account: VkAccount): Promise<void> {
    await eventually(`the consent of ${account.firstName}`, async () => {
      if (await findPressable(this.page, 'Продолжить')) return true;
      await this.#enter(account);
      return undefined;
    });
  }

  async #enter({ phone, password }: VkAccount): Promise<void> {
    const [phoneField, passwordField] = await Promise.all([
      this.page.$('input[name="phone"]'),
      this.page.$('input[type="password"]'),
    ]);
    if (phoneField === null || passwordField === null) return;
    await phoneField.type(phone);
    await passwordField.type(password);
    await press(this.page, 'Войти');
  }

  async #pressAndLeave(label: string): Promise<void> {
    await press(this.page, label);
    await this.waitUntilClosed();
  }
}
