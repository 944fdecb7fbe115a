import type { Page } from 'puppeteer-core';
import { readScriptEvents, type TraceEvent } from './trace-event.ts';

/** Scripts being compiled, evaluated and called; nothing else, so that tracing itself weighs little. */
const CATEGORIES = ['-*', 'devtools.timeline', 'v8'];

/** Records the script events of the browser while a task runs. */
export async function recordTrace(page: Page, task: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  let file: Uint8Array | undefined;
  try {
    await task();
  } finally {
    file = await page.tracing.stop();
  }
  if (file === undefined) throw new Error('The browser gave no trace');
  return readScriptEvents(new TextDecoder().decode(file));
}
