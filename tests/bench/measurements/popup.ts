import type { Browser, Page } from 'puppeteer-core';

/** How long a toolbar's popup took to come up, in milliseconds from the press of the button. */
export interface PopupOpening {
  /** To its first painted content. */
  readonly paintedMs: number;
  /** To its largest painted content: in ours that is the worker's answer. */
  readonly completeMs: number;
}

/** Presses an extension's button in the toolbar over a page, and closes the popup again. */
export async function measurePopup(browser: Browser, over: Page, id: string): Promise<PopupOpening> {
  const address = `chrome-extension://${id}/popup.html`;
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`The extension ${id} is not loaded`);
  await over.bringToFront();
  const pressed = performance.timeOrigin + performance.now();
  await over.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url().startsWith(address));
  const popup = await target.asPage();
  await popup.waitForSelector('button');
  const { painted, complete } = await popup.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type, buffered: true });
      });
    // One frame more, so that what the selector found is painted.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { painted: await entries('paint'), complete: await entries('largest-contentful-paint') };
  });
  await popup.close();
  return { paintedMs: painted - pressed, completeMs: complete - pressed };
}
