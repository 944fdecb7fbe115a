import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { driverOf } from './engine-driver.ts';
import { eventually } from './eventually.ts';
import { findPressable, type PressableRole } from './press.ts';

/** More presses of Tab than any page here has stops. */
const STOPS = 40;

/** Turns to a page with the keyboard, as Alt and Tab do. */
export async function turnTo(page: Page): Promise<void> {
  await driverOf(page.browser()).giveKeyboard(page);
}

/** Presses a key in the page, as a person does: the events are trusted ones. */
export async function pressKey(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.press(key);
}

/** Goes to a field of the page's own with Tab, unless the focus is there already, and types into it. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  const field = await eventually(`the field ${selector} on ${page.url()}`, async () => {
    return (await page.$(selector)) ?? undefined;
  });
  for (let presses = 0; !(await hasFocus(field)); presses += 1) {
    if (presses === STOPS) throw new Error(`Tab does not come to ${selector} on ${page.url()}`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(text);
}

/**
 * Goes to a button or link with Tab, and back with Shift and Tab, and no other key.
 *
 * @returns how many presses it took
 * @throws {Error} if it is not among the next stops, or if the focus cannot be seen there
 */
export async function tabTo(
  page: Page,
  label: string,
  role: PressableRole = 'button',
  direction: 'forward' | 'back' = 'forward',
): Promise<number> {
  for (let presses = 1; presses <= STOPS; presses += 1) {
    if (direction === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (direction === 'back') await page.keyboard.up('Shift');
    // Behind the page's last stop are the browser's own, which are passed over.
    if (!(await page.evaluate(() => document.hasFocus()))) await turnTo(page);
    const element = await findPressable(page, label, role);
    if (element === null || !(await hasFocus(element))) continue;
    if (!(await element.evaluate(showsFocus))) throw new Error(`Nobody sees that «${label}» has the focus`);
    return presses;
  }
  throw new Error(`Tab does not come to the ${role} «${label}» on ${page.url()}`);
}

/** Waits until a button or link has the focus of its page, whether or not the page's window is in front. */
export async function waitForFocus(page: Page, label: string, role: PressableRole = 'button'): Promise<void> {
  await eventually(`the focus on the ${role} «${label}» of ${page.url()}`, async () => {
    const element = await findPressable(page, label, role);
    return (element !== null && (await hasFocus(element))) || undefined;
  });
}

/** The selector `:focus` would fit in no window but the one in front. */
function hasFocus(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate((node) => {
    const root = node.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === node;
  });
}

/** Runs in the page: whether the focused element looks focused, by an outline or a shadow. */
function showsFocus(node: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
  return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
}
