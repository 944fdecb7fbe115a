import type { Browser, CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { inNewPage } from '../bench-browser.ts';
import { TAB_SELECTORS } from '../variants/variant.ts';
import { loadAndSettle } from './page-load.ts';
import { endWorker } from './worker-answer.ts';

/** What a press of «Чаты» led to. Milliseconds from the person's press, as the browser stamped it. */
export interface Opening {
  /** To the frame with the panel in the place of the page's content. */
  readonly panelMs: number;
  /** Which frame after the press that was. */
  readonly panelFrames: number;
  /** To the frame with the worker's answer in the panel. */
  readonly answerMs: number;
}

/** How the first press comes about. */
export interface FirstPress {
  /** Whether the background worker is asleep when the person comes to the tab. */
  readonly worker: 'cold' | 'warm';
  /** Milliseconds for which the pointer is over the tab before the press; a touch comes without. */
  readonly hoverMs: number;
}

/** Opens «Чаты» for the first time in a page, leaves it, and opens it again. */
export async function measureOpenings(
  browser: Browser,
  id: string,
  { worker, hoverMs }: FirstPress,
): Promise<{ readonly first: Opening; readonly next: Opening }> {
  return inNewPage(browser, 1, async (page) => {
    await loadAndSettle(page, 'ours', 1, '/schedule');
    const world = await extensionWorld(page);
    const tab = await page.waitForSelector(`header ${TAB_SELECTORS.ours}`);
    if (tab === null) throw new Error('There is no tab to press');
    if (worker === 'warm') await world.evaluate("chrome.runtime.sendMessage({ type: 'get-link' })");
    else await endWorker(browser, id);
    const first = await world.opening(() => pressAfter(page, tab, hoverMs));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[data-chats-panel]') === null);
    await page.mouse.move(640, 600);
    const next = await world.opening(() => pressAfter(page, tab, hoverMs));
    return { first, next };
  });
}

async function pressAfter(page: Page, tab: ElementHandle, hoverMs: number): Promise<void> {
  const { x, y } = await tab.clickablePoint();
  if (hoverMs > 0) {
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, hoverMs));
  }
  await page.mouse.click(x, y);
}

/** The world of our content scripts in a page: it alone sees into the panel's closed shadow root. */
interface ExtensionWorld {
  evaluate(script: string): Promise<unknown>;
  /** Watches the frames after the next press. */
  opening(press: () => Promise<void>): Promise<Opening>;
}

async function extensionWorld(page: Page): Promise<ExtensionWorld> {
  const session = await page.createCDPSession();
  const contextId = await contextOfExtension(session);
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value;
  };
  return {
    evaluate,
    async opening(press) {
      await evaluate(`globalThis.benchOpening = (${followOpening})(); undefined`);
      await press();
      // The script below makes exactly such an object.
      return (await evaluate('benchOpening')) as Opening;
    },
  };
}

function contextOfExtension(session: CDPSession): Promise<number> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
    session.send('Runtime.enable').catch(reject);
  });
}

/** Runs in the world of our content scripts: looks after each frame that follows the next press at what it painted. */
function followOpening(): Promise<Opening> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const follow = (pressed: number) => {
      let frames = 0;
      let panel: { readonly panelMs: number; readonly panelFrames: number } | undefined;
      channel.port1.onmessage = () => {
        frames += 1;
        const ms = performance.now() - pressed;
        const host = document.querySelector<HTMLElement>('[data-chats-panel]');
        if (host) panel ??= { panelMs: ms, panelFrames: frames };
        const root = host && chrome.dom.openOrClosedShadowRoot(host);
        if (panel && root?.querySelector('button')) resolve({ ...panel, answerMs: ms });
        else next();
      };
      const next = () => requestAnimationFrame(() => channel.port2.postMessage(null));
      next();
    };
    addEventListener('click', ({ timeStamp }) => follow(timeStamp), { capture: true, once: true });
  });
}
