import type { Page } from 'puppeteer-core';
import { waitForText } from './accessible-text.ts';
import { LABELS } from './labels.ts';
import { press, waitForNoPressable, waitForPressable } from './press.ts';

/** The chats as a person meets them: the panel in a diary page, or the toolbar's popup. Both look alike. */
export class ChatsSurface {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for the offer to link, and for the others to be gone. */
  async waitForUnlinked(): Promise<void> {
    await waitForPressable(this.page, LABELS.link);
    await waitForNoPressable(this.page, LABELS.openMessenger);
    await waitForNoPressable(this.page, LABELS.unlink);
  }

  /** Waits until the panel says that VK ID's window is open. */
  async waitForLinking(): Promise<void> {
    await waitForPressable(this.page, LABELS.showVkIdWindow);
    await waitForPressable(this.page, LABELS.cancelLinking);
  }

  /** Waits for the two offers of a linked account, and for the account's name. */
  async waitForLinked(account: { readonly firstName: string; readonly lastName: string }): Promise<void> {
    await waitForPressable(this.page, LABELS.openMessenger);
    await waitForPressable(this.page, LABELS.unlink);
    await waitForNoPressable(this.page, LABELS.link);
    await waitForText(this.page, `${account.firstName} ${account.lastName}`);
  }

  /** Presses «Привязать к VK ID». VK ID's window opens in its own time. */
  async link(): Promise<void> {
    await press(this.page, LABELS.link);
  }

  async cancelLinking(): Promise<void> {
    await press(this.page, LABELS.cancelLinking);
  }

  async showVkIdWindow(): Promise<void> {
    await press(this.page, LABELS.showVkIdWindow);
  }

  async openMessenger(): Promise<void> {
    await press(this.page, LABELS.openMessenger);
  }

  /** Presses «Отвязать аккаунт от VK ID», which asks once more. */
  async startUnlinking(): Promise<void> {
    await press(this.page, LABELS.unlink);
  }

  async confirmUnlinking(): Promise<void> {
    await press(this.page, LABELS.confirmUnlinking);
  }

  async keepLinked(): Promise<void> {
    await press(this.page, LABELS.keepLinked);
  }

  /** Waits until the page shows a text, such as the sentence of a failure. */
  async waitForText(wanted: string | RegExp): Promise<string> {
    return waitForText(this.page, wanted);
  }
}
