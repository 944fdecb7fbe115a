import type { Browser, Page } from 'puppeteer-core';
import { VK_ID_ORIGIN } from '../../utils/vk-id/host.ts';
import type { VkAccount } from '../stand/people.ts';
import { accessibleText } from './accessible-text.ts';
import { eventually } from './eventually.ts';
import { pagesAt, waitForNoPageAt, waitForPageAt } from './opened-page.ts';
import { findPressable, press } from './press.ts';
import { clickAndCount } from './press-count.ts';

/** VK ID's way to an account that it does not offer by itself. */
const ANOTHER_ACCOUNT = 'Войти в другой аккаунт';

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

  /** Closes every such window that is left open. */
  static async closeAll(browser: Browser): Promise<void> {
    for (const page of await pagesAt(browser, VK_ID_ORIGIN)) await page.close();
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

  /** Goes on as an account, whatever VK ID remembers of this browser, up to the consent with «Продолжить». */
  async signIn(account: VkAccount): Promise<void> {
    await eventually(`the consent of ${account.firstName}`, async () => {
      if (await this.#asksForConsentOf(account)) return true;
      const step = await this.#nextStepAs(account);
      if (step) await Promise.all([this.page.waitForNavigation(), step()]);
      return undefined;
    });
  }

  /** Waits for the consent with «Продолжить», in the name of an account. */
  async waitForConsentOf(account: VkAccount): Promise<void> {
    await eventually(
      `the consent of ${account.firstName}`,
      async () => (await this.#asksForConsentOf(account)) || undefined,
    );
  }

  async #asksForConsentOf(account: VkAccount): Promise<boolean> {
    if ((await findPressable(this.page, 'Продолжить')) === null) return false;
    return (await accessibleText(this.page)).includes(fullName(account));
  }

  /** What leads nearer to the account: its entry in the list, the form, or the way to one of the two. */
  async #nextStepAs(account: VkAccount): Promise<(() => Promise<void>) | undefined> {
    const entry = await this.page.$(`::-p-xpath(//a[contains(., "${fullName(account)}")])`);
    if (entry) return () => clickAndCount(this.page, fullName(account), () => entry.click());
    const phone = await this.page.$('input[name="phone"]');
    const password = await this.page.$('input[name="password"]');
    if (phone && password) {
      return async () => {
        // VK ID fills in the phone of the account that was here last.
        await phone.evaluate((field) => field.setAttribute('value', ''));
        await phone.type(account.phone);
        await password.type(account.password);
        await press(this.page, 'Войти');
      };
    }
    const others = await findPressable(this.page, ANOTHER_ACCOUNT, 'link');
    return others ? () => clickAndCount(this.page, ANOTHER_ACCOUNT, () => others.click()) : undefined;
  }

  async #pressAndLeave(label: string): Promise<void> {
    await press(this.page, label, 'button', { mayCloseItsPage: true });
    await this.waitUntilClosed();
  }
}

function fullName({ firstName, lastName }: VkAccount): string {
  return `${firstName} ${lastName}`;
}
