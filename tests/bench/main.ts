import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNPACKED_CHROMIUM } from '../../scripts/build/extension-ids.ts';
import { startStand } from '../stand/stand.ts';
import { extensionId, inNewPage, openBenchBrowser } from './bench-browser.ts';
import { createBenchDiary } from './bench-diary.ts';
import { measureByNodes, measurePages } from './measure-pages.ts';
import {
  measureAnswers,
  measureFrames,
  measureMarks,
  measurePanel,
  measurePopups,
} from './measure-surfaces.ts';
import { measureQuiet } from './measurements/quiet.ts';
import { measureSizes } from './measurements/sizes.ts';
import { recordPage } from './recorded-page.ts';
import { picture } from './report/picture.ts';
import { reportText } from './report/tables.ts';
import type { BenchResults } from './results.ts';
import { seededRandom } from './statistics/random.ts';
import { makeExtensions } from './variants/make-extensions.ts';
import { HOSTS, originOf } from './variants/variant.ts';

/*
 * `npm run bench`, after set-up: what the extension costs, beside others that do the same. With `-- --publish` the
 * figures and their picture also take the places of those in docs/.
 */
const ROOT = join(import.meta.dirname, '../..');

const folder = await mkdtemp(join(tmpdir(), 'chats-bench-'));
try {
  const extensions = await makeExtensions(folder);
  const diary = await createBenchDiary();
  const stand = await startStand({
    extraSites: Object.fromEntries(Object.values(HOSTS).map((host) => [host, diary.site])),
  });
  const { browser, close } = await openBenchBrowser(stand, extensions, diary.token);
  try {
    const ids = { empty: await extensionId(browser, 'empty'), ours: UNPACKED_CHROMIUM.id };
    await inNewPage(browser, 1, async (page) => {
      await page.goto(`${originOf('none')}/schedule`);
      diary.replay(await recordPage(page));
    });
    const random = seededRandom(Date.now());
    const step = <Found>(says: string, measure: () => Promise<Found>): Promise<Found> => {
      console.log(`${Math.round(performance.now() / 1000)} s: ${says}`);
      return measure();
    };
    const results: BenchResults = {
      pageCost: {
        1: await step('diary pages', () => measurePages(browser, 1, random)),
        4: await step('diary pages, processor 4× slower', () => measurePages(browser, 4, random)),
      },
      tabFrames: {
        1: await step('frames until the tab is there', () => measureFrames(browser, 1)),
        4: await measureFrames(browser, 4),
      },
      openings: await step('opening «Чаты»', () => measurePanel(browser, ids, random)),
      popups: await step('popups', () => measurePopups(browser, ids)),
      marks: await step('the marks page', () => measureMarks(browser, random)),
      byNodes: await step('large pages', () => measureByNodes(browser, random)),
      ...(await step('answers of the worker', () => measureAnswers(browser, ids))),
      quiet: {
        ours: await step('ten minutes of quiet', () => measureQuiet(browser, 'ours')),
        usual: await measureQuiet(browser, 'usual'),
      },
      sizes: await measureSizes(extensions),
      browser: await browser.version(),
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`,
      finishedAt: new Date().toISOString(),
    };
    console.log(`\n${reportText(results)}`);
    await save(results, join(ROOT, '.output/bench'));
    if (process.argv.includes('--publish')) await save(results, join(ROOT, 'docs/bench'));
  } finally {
    await close();
    await stand.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Writes the figures, the report and the picture into a folder. */
async function save(results: BenchResults, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await writeFile(join(into, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(into, 'bench.txt'), `${reportText(results)}\n`);
  await writeFile(join(into, 'bench.svg'), picture(results));
  console.log(`\nWritten into ${into}`);
}
