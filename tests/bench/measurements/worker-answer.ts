import type { Browser, Page, Target } from 'puppeteer-core';

/** Milliseconds from a question to the answer of an extension's worker, as a page of that extension sees it. */
export async function measureAnswer(page: Page, message: object): Promise<number> {
  return page.evaluate(async (question) => {
    const asked = performance.now();
    await chrome.runtime.sendMessage(question);
    return performance.now() - asked;
  }, message);
}

/** Does something in a page of an extension. The page has no script of its own. */
export async function inExtensionPage<Result>(
  browser: Browser,
  id: string,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.goto(`chrome-extension://${id}/manifest.json`);
    return await task(page);
  } finally {
    await page.close();
  }
}

/** Ends an extension's worker, as the browser does when it has idled. Resolves when it is gone. */
export async function endWorker(browser: Browser, id: string): Promise<void> {
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
  const target = browser.targets().find(isWorker);
  if (target === undefined) return;
  const gone = new Promise<void>((resolve) => {
    const listen = (destroyed: Target): void => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', listen);
      resolve();
    };
    browser.on('targetdestroyed', listen);
  });
  await (await target.worker())?.close();
  await gone;
}
