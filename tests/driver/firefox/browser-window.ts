import type { Browser } from 'puppeteer-core';
import * as z from 'zod';
import { sendBidi } from './bidi.ts';

const TREE = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });

const OUTCOME = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/**
 * Runs a function in Firefox's own window, with the privileges of the browser itself (`--remote-allow-system-access`).
 * For what a person does outside of any page, and what no page can see.
 *
 * @param task stands alone, without anything from its file; what it takes and gives is JSON
 */
export async function inBrowserWindow<Args extends readonly unknown[], Result>(
  browser: Browser,
  task: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const { contexts } = TREE.parse(
    await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }),
  );
  const outcome = OUTCOME.parse(
    await sendBidi(browser, 'script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${task})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: contexts[0]?.context },
      awaitPromise: true,
    }),
  );
  if (outcome.type === 'exception') throw new Error(`In Firefox’s window: ${outcome.exceptionDetails.text}`);
  const { value } = outcome.result;
  // JSON.stringify gives undefined for nothing; what came is what the task gave.
  return (value === undefined ? undefined : JSON.parse(value)) as Awaited<Result>;
}
