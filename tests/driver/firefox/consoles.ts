import { createInterface } from 'node:readline';
import type { Browser, Target } from 'puppeteer-core';
import { ConsoleLog, type Consoles } from '../consoles.ts';
import { inBrowserWindow } from './browser-window.ts';

/** Begins each line by which Firefox's window hands on an error that its console shows. */
const MARK = 'shown in the console:';

/**
 * What Firefox says of itself: that it misses Mozilla's settings server, or, in its `ExtensionCommon`, that it has an
 * answer for a page that is gone. No page can keep that from being said: it is over when the answer comes.
 */
const OF_FIREFOX = new RegExp(
  `^console\\.error: (?:RSLoader|services\\.settings):|^${MARK} \\S+: Promise (?:resolved|rejected) after context unloaded`,
);

/**
 * Collects console errors, uncaught exceptions and failed loads of every page and of the extension. What a page or the
 * background page says to its console goes to Firefox's output (`devtools.console.stdout.content`); its console
 * service hears of everything else. Call it before anything is opened.
 */
export async function watchConsoles(browser: Browser): Promise<Consoles> {
  const log = new ConsoleLog();
  const output = browser.process()?.stdout;
  if (!output) throw new Error('Firefox has no output to read');
  createInterface({ input: output }).on('line', (line) => {
    if (OF_FIREFOX.test(line)) return;
    if (line.startsWith(MARK)) log.sayProblem(line.slice(MARK.length).trim());
    else if (/^console\.(?:error|assert):/.test(line)) log.sayProblem(line);
    else log.say(line);
  });
  await inBrowserWindow(browser, handOnErrors, MARK);

  const watch = async (target: Target): Promise<void> => {
    if (target.type() !== 'page') return;
    const page = await target.asPage();
    page.on('response', (response) => {
      const status = response.status();
      if (status < 400) return;
      log.sayProblem(
        `${page.url()}: Failed to load resource: the server responded with a status of ${status} () ${response.url()}`,
      );
    });
  };
  browser.on('targetcreated', watch);
  for (const target of browser.targets()) void watch(target);
  return log;
}

/**
 * Runs in Firefox's window: writes every error of a page or of an extension to Firefox's output.
 *
 * Between the moment at which a new document takes a page's place and the end of the old one, Firefox says of an answer
 * that reaches the old one what it also says of an answer lost to a page that was put away whole for Back: that its context
 * is inactive. The first is over with its page, as "after context unloaded" is (both seen in one run of reloads with
 * questions under way); the second is handed on, for that page may come back.
 */
function handOnErrors(mark: string): void {
  const isOfPage = /^(?:https|moz-extension):/;
  const isOfInactivePage = /^Promise (?:resolved|rejected) while context is inactive/;
  const isAnyPagePutAway = () =>
    [...Services.wm.getEnumerator('navigator:browser')].some(({ gBrowser }) =>
      gBrowser?.tabs.some(({ linkedBrowser: { browsingContext } }) => {
        const history = browsingContext.sessionHistory;
        return Array.from({ length: history?.count ?? 0 }, (_, index) =>
          history?.getEntryAtIndex(index),
        ).some((entry) => entry?.isInBFCache);
      }),
    );
  Services.console.registerListener({
    observe: (message) => {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const isWarning = (message.flags & Ci.nsIScriptError.warningFlag) !== 0;
      if (isWarning || !isOfPage.test(message.sourceName)) return;
      if (isOfInactivePage.test(message.errorMessage) && !isAnyPagePutAway()) return;
      dump(`${mark} ${message.sourceName}: ${message.errorMessage.replaceAll('\n', ' ')}\n`);
    },
  });
}
