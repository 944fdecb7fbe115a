import type { Browser, Page } from 'puppeteer-core';
import type { WorkerRequest } from '../../utils/messages/contract.ts';
import { eventually } from './eventually.ts';
import { openExtensionPage } from './extension-page.ts';

/** A request that a script of ours in the diary's page makes, by its name alone. */
type RequestType = WorkerRequest['type'];

/** What the scripts in the diary's pages ask of the worker. A page of the extension hears it too, and says nothing. */
export interface DiaryRequests {
  /** Names of what was asked so far. */
  asked(): Promise<readonly string[]>;
  /** Waits until a page of the diary has asked. */
  waitFor(type: RequestType): Promise<void>;
  /** Asks the same as the scripts of ours in a page that is in front, and resolves to the worker's answer. */
  askAgain(page: Page, type: RequestType): Promise<unknown>;
  stop(): Promise<void>;
}

/** Watches what the scripts in the diary's pages ask from now on. */
export async function watchRequests(browser: Browser): Promise<DiaryRequests> {
  const watching = await openExtensionPage(browser);
  await watching.evaluate(() => {
    const names: unknown[] = [];
    Object.assign(window, { asked: names });
    chrome.runtime.onMessage.addListener(
      (message: unknown) => void names.push(Reflect.get(Object(message), 'type')),
    );
  });
  const asked = async () => (await watching.evaluate(() => String(Reflect.get(window, 'asked')))).split(',');
  return {
    asked,

    waitFor: async (type) => {
      await eventually(`the request ${type}`, async () => {
        const soFar = await asked();
        if (soFar.includes(type)) return true;
        throw new Error(`Asked so far: ${soFar}`);
      });
    },

    askAgain: async (page, type) => {
      await page.bringToFront();
      return watching.evaluate(async (wanted) => {
        const [tab] = await chrome.tabs.query({ active: true, url: 'https://dnevnik2.petersburgedu.ru/*' });
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          args: [wanted],
          func: (name) => chrome.runtime.sendMessage({ type: name }),
        });
        return answer?.result;
      }, type);
    },

    stop: () => watching.close(),
  };
}
