import type { Browser, Target } from 'puppeteer-core';
import { type Problems, problemsIn } from '../problems.ts';
import { openSession } from './attachments.ts';

const WATCHED: ReadonlySet<string> = new Set(['page', 'background_page', 'service_worker']);

/**
 * Collects console errors, uncaught exceptions and failed loads of every page and worker, the extension's own
 * included. Call it before anything is opened.
 */
export function watchProblems(browser: Browser): Problems {
  const problems: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED.has(target.type())) return;
    try {
      await watchTarget(target, (problem) => problems.push(`${target.url()}: ${problem}`));
    } catch {
      // The target went away while it was asked: a window that closes itself, a worker that went to sleep.
    }
  };
  browser.on('targetcreated', watch);
  for (const target of browser.targets()) void watch(target);
  return problemsIn(problems);
}

async function watchTarget(target: Target, report: (problem: string) => void): Promise<void> {
  const session = await openSession(target);
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    report(args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' '));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    report(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') report(`${entry.text} ${entry.url ?? ''}`.trim());
  });
  // Both tell again what was said before they were switched on.
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}
