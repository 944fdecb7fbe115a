import type { Browser, Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { BidiPage } from 'puppeteer-core/internal/bidi/Page.js';

/** Parameters of a WebDriver BiDi command, Firefox's own additions (`moz:…`) included. */
export type BidiParameters = Readonly<Record<string, unknown>>;

/**
 * Sends a WebDriver BiDi command of a browser's session that puppeteer has no method for.
 *
 * @returns the `result` of the answer, whose shape is the caller's to check
 * @throws what Firefox answers in place of a result
 */
export async function sendBidi(browser: Browser, method: string, params: BidiParameters): Promise<unknown> {
  const answer: unknown = await connectionOf(browser).send(method, params);
  return typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined;
}

/** WebDriver BiDi's name of a page. */
export function contextOf(page: Page): string {
  const bidiPage: unknown = page;
  if (!(bidiPage instanceof BidiPage)) throw new Error('Not a page of Firefox');
  return bidiPage.mainFrame()._id;
}

/** Tells puppeteer of a page that Firefox did not announce. */
export function announceContext(
  browser: Browser,
  page: { readonly context: string; readonly url: string },
): void {
  connectionOf(browser).emit('browsingContext.contextCreated', {
    ...page,
    children: null,
    clientWindow: '',
    originalOpener: null,
    parent: null,
    userContext: 'default',
  });
}

/** Tells puppeteer that such a page is gone. */
export function announceContextGone(browser: Browser, context: string): void {
  connectionOf(browser).emit('browsingContext.contextDestroyed', { context, url: '', children: null });
}

interface Connection {
  send(method: string, params: BidiParameters): Promise<unknown>;
  emit(event: string, params: BidiParameters): void;
}

function connectionOf(browser: Browser): Connection {
  const bidiBrowser: unknown = browser;
  if (!(bidiBrowser instanceof BidiBrowser)) throw new Error('Not a Firefox');
  // puppeteer types the commands that it knows; Firefox takes more, and more parameters.
  return bidiBrowser.connection as unknown as Connection;
}
