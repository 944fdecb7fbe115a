import browser from 'webextension-polyfill';
import { TAB_LIMIT } from './tab-limit.ts';

/** Runs a script in a tab; resolves to what it returned, empty if the tab refuses or takes too long. Never rejects. */
export function inject(tabId: number, file: string) {
  // A page that is still loading answers too: what the scripts need of it is there from the first byte.
  const details = { target: { tabId }, files: [file], injectImmediately: true };
  return inTime(browser.scripting.executeScript(details), []);
}

/** Brings a style sheet to a tab, under the same limit. Never rejects. */
export function insertStyle(tabId: number, file: string) {
  return inTime(browser.scripting.insertCSS({ target: { tabId }, files: [file] }), undefined);
}

/** Tells the scripts in a tab's page something, under the same limit. Never rejects: nobody there to hear it is no failure. */
export function tell(tabId: number, notice: object) {
  return inTime(browser.tabs.sendMessage(tabId, notice, { frameId: 0 }), undefined);
}

/** What is still waited for then happens when the tab wakes; only the answer is lost. */
async function inTime<Answer, None>(answer: Promise<Answer>, none: None): Promise<Answer | None> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<None>((resolve) => {
    timer = setTimeout(resolve, TAB_LIMIT, none);
  });
  try {
    return await Promise.race([answer.catch(() => none), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
