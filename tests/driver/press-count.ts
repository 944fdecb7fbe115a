import type { Browser, Page } from 'puppeteer-core';

/** One press of a person. */
export interface Press {
  /** Address of the page that it was made on. */
  readonly url: string;
  /** What was pressed, by its name on the screen. */
  readonly label: string;
}

const pressesIn = new WeakMap<Browser, Press[]>();

/** Writes down that a person pressed something; everything here that presses does so. */
export function notePress(browser: Browser, press: Press): void {
  pressesIn.set(browser, [...(pressesIn.get(browser) ?? []), press]);
}

/** Forgets the presses of a scenario that is over. */
export function forgetPresses(browser: Browser): void {
  pressesIn.delete(browser);
}

/** Clicks what was found with the mouse, as a person does, and counts it: a click that found it gone was none. */
export async function clickAndCount(page: Page, label: string, click: () => Promise<void>): Promise<void> {
  const press = { url: page.url(), label };
  await click();
  notePress(page.browser(), press);
}

/** The presses that a task takes, in their order. */
export async function pressesDuring(browser: Browser, task: () => Promise<void>): Promise<readonly Press[]> {
  const before = pressesIn.get(browser)?.length ?? 0;
  await task();
  return (pressesIn.get(browser) ?? []).slice(before);
}
