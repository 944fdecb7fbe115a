import type { Page } from 'puppeteer-core';
import { ru } from '../../locales/ru.ts';
import { LINK_FAILURES, type LinkFailure } from '../../utils/link/link-failure.ts';
import { accessibleText, waitForText } from './accessible-text.ts';
import { eventually } from './eventually.ts';
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

  /** Waits until the panel says that VK ID's window is open, or its tab. */
  async waitForLinking(shownIn: 'window' | 'tab' = 'window'): Promise<void> {
    await waitForPressable(this.page, shownIn === 'tab' ? LABELS.showVkIdTab : LABELS.showVkIdWindow);
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

  /** Answers the question that comes first where the diary does not say who is there. */
  async confirmLinkingBrowser(): Promise<void> {
    await press(this.page, LABELS.confirmLinkingBrowser);
  }

  async declineLinkingBrowser(): Promise<void> {
    await press(this.page, LABELS.declineLinkingBrowser);
  }

  async cancelLinking(): Promise<void> {
    await press(this.page, LABELS.cancelLinking);
  }

  async showVkIdWindow(): Promise<void> {
    await press(this.page, LABELS.showVkIdWindow);
  }

  async showVkIdTab(): Promise<void> {
    await press(this.page, LABELS.showVkIdTab);
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

  /** The failures whose notice is shown: what happened, and what to do. */
  async failures(): Promise<readonly LinkFailure[]> {
    const lines = (await accessibleText(this.page)).split('\n').map((line) => line.trim());
    return LINK_FAILURES.filter((failure) => {
      const { happened, advice } = ru.failures[failure];
      return lines.includes(happened) && lines.includes(advice);
    });
  }

  /** Waits for the offer to link with the notice of a failure, or with none at all for null. */
  async waitForUnlinkedAfter(failure: LinkFailure | null): Promise<void> {
    await this.waitForUnlinked();
    const wanted = failure === null ? '' : failure;
    let shown = '';
    await eventually(`the notice of ${failure ?? 'no failure'}`, async () => {
      shown = (await this.failures()).join();
      return shown === wanted || undefined;
    }).catch((cause: unknown) => {
      throw new Error(`Wanted the notice of ${failure ?? 'no failure'}, got: ${shown || 'none'}`, { cause });
    });
  }

  /** Waits until the page shows a text, such as the sentence of a failure. */
  async waitForText(wanted: string | RegExp): Promise<string> {
    return waitForText(this.page, wanted);
  }
}
