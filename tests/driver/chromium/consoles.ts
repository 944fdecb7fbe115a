import type { Browser, Target } from 'puppeteer-core';
import { ConsoleLog, type Consoles } from '../consoles.ts';
import { openSession } from './attachments.ts';

const WATCHED: ReadonlySet<string> = new Set(['page', 'background_page', 'service_worker']);

/**
 * Collects what is said in consoles: errors, uncaught exceptions and failed loads of every page and worker, the extension's own
 * included. Call it before anything is opened.
 */
export function watchConsoles(browser: Browser): Consoles {
  const log = new ConsoleLog();
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED.has(target.type())) return;
    try {
      await watchTarget(target, log);
    } catch {
      // The target went away while it was asked: a window that closes itself, a worker that went to sleep.
    }
  };
  browser.on('targetcreated', watch);
  for (const target of browser.targets()) void watch(target);
  return log;
}

async function watchTarget(target: Target, log: ConsoleLog): Promise<void> {
  const report = (problem: string) => log.sayProblem(`${target.url()}: ${problem}`);
  const session = await openSession(target);
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const said = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    if (type === 'error' || type === 'assert') report(said);
    else log.say(`${target.url()}: ${type} ${said}`);
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
