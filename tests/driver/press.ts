import type { ElementHandle, Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';
import { eventually } from './eventually.ts';
import { bringIntoView } from './own-window.ts';
import { clickAndCount, notePress } from './press-count.ts';

/** What a person presses, as a screen reader names it. */
export type PressableRole = 'button' | 'link';

/**
 * Finds a button or link by its accessible name, in closed shadow roots too; null if there is none to be seen.
 *
 * @param label the whole name, to the letter
 */
export async function findPressable(
  page: Page,
  label: string,
  role: PressableRole = 'button',
): Promise<ElementHandle<Element> | null> {
  for (const element of await driverOf(page.browser()).findByAccessibleName(page, label, role)) {
    if (await element.isVisible()) return element;
  }
  return null;
}

/**
 * Waits for a button or link and presses it with the mouse, as a person does: the event is a trusted one.
 *
 * @param mayCloseItsPage whether the page may be closed by the press, so that it may never be told that it was done
 */
export async function press(
  page: Page,
  label: string,
  role: PressableRole = 'button',
  { mayCloseItsPage = false } = {},
): Promise<void> {
  await bringIntoView(page);
  const url = page.url();
  let isPressed = false;
  await eventually(`the ${role} «${label}» on ${url}`, async () => {
    if (mayCloseItsPage && isPressed && page.isClosed()) {
      notePress(page.browser(), { url, label });
      return true;
    }
    const element = await findPressable(page, label, role);
    if (element === null) return undefined;
    // A press that found the element gone was none, and is done again.
    await clickAndCount(page, label, () => {
      isPressed = true;
      return element.click();
    });
    return true;
  });
}

/**
 * Clicks a button twice, as people do who take it for an icon.
 *
 * @param untilSecond waits for the moment of the second click, without a question to the page: one that is being left
 * may answer only when it is too late
 */
export async function clickTwice(
  page: Page,
  label: string,
  untilSecond: () => Promise<unknown>,
): Promise<void> {
  await page.bringToFront();
  const button = await eventually(
    `the button «${label}» on ${page.url()}`,
    async () => (await findPressable(page, label)) ?? undefined,
  );
  await button.scrollIntoView();
  const { x, y } = await button.clickablePoint();
  const url = page.url();
  await clickAndCount(page, label, () => page.mouse.click(x, y));
  await untilSecond();
  try {
    await page.mouse.click(x, y);
  } catch (error) {
    // It may close its page before it is told that it was made.
    await eventually(
      `a closed page after a click failed: ${error}`,
      async () => page.isClosed() || undefined,
    );
  }
  notePress(page.browser(), { url, label });
}

/** Waits until a button or link can be seen. */
export async function waitForPressable(
  page: Page,
  label: string,
  role: PressableRole = 'button',
): Promise<void> {
  await eventually(`the ${role} «${label}» on ${page.url()}`, async () =>
    (await findPressable(page, label, role)) === null ? undefined : true,
  );
}

/** Waits until no such button or link can be seen. */
export async function waitForNoPressable(
  page: Page,
  label: string,
  role: PressableRole = 'button',
): Promise<void> {
  await eventually(`no ${role} «${label}» on ${page.url()}`, async () =>
    (await findPressable(page, label, role)) === null ? true : undefined,
  );
}
