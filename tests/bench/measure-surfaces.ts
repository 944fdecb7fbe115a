import type { Browser } from 'puppeteer-core';
import { inNewPage } from './bench-browser.ts';
import { type MarksRendering, measureMarksPage } from './measurements/marks-page.ts';
import { loadAndSettle } from './measurements/page-load.ts';
import { type FirstPress, measureOpenings, type Opening } from './measurements/panel.ts';
import { measurePopup } from './measurements/popup.ts';
import { storeLinks } from './measurements/stored-links.ts';
import { measureTabFrames } from './measurements/tab-frames.ts';
import { endWorker, inExtensionPage, measureAnswer } from './measurements/worker-answer.ts';
import type { BenchResults, MarksCost, OpeningCost, PopupCost, Slowdown } from './results.ts';
import { rounds } from './rounds.ts';
import { estimate } from './statistics/estimate.ts';
import { type Random, shuffled } from './statistics/random.ts';

/** Ids of the two extensions that have a worker and a popup. */
export type Ids = Readonly<Record<'empty' | 'ours', string>>;

const FRAME_ROUNDS: Readonly<Record<Slowdown, number>> = { 1: 5, 4: 3 };
const OPENING_ROUNDS = 5;
const POPUP_ROUNDS = 8;
const MARKS_ROUNDS = 4;
const COLD_ROUNDS = 5;
const WARM_ROUNDS = 30;
const LINKS = [1, 10, 100] as const;

/** About as long as a pointer rests on a button before the press. */
const HOVER_MS = 150;

/** How late the tab is painted. */
export async function measureFrames(
  browser: Browser,
  slowdown: Slowdown,
): Promise<BenchResults['tabFrames'][Slowdown]> {
  const found = await times(FRAME_ROUNDS[slowdown], () => measureTabFrames(browser, slowdown));
  return {
    afterNavigation: estimate(found.map(({ afterNavigation }) => afterNavigation)),
    afterWipe: estimate(found.map(({ afterWipe }) => afterWipe)),
  };
}

const PRESSES: readonly (FirstPress & { readonly press: string })[] = [
  { press: 'first, pointer over the tab before, worker awake', worker: 'warm', hoverMs: HOVER_MS },
  { press: 'first, pointer over the tab before, worker asleep', worker: 'cold', hoverMs: HOVER_MS },
  { press: 'first, touched, worker awake', worker: 'warm', hoverMs: 0 },
  { press: 'first, touched, worker asleep', worker: 'cold', hoverMs: 0 },
];

/** How soon «Чаты» opens. */
export async function measurePanel(
  browser: Browser,
  { ours }: Ids,
  random: Random,
): Promise<BenchResults['openings']> {
  const first = new Map<string, Opening[]>(PRESSES.map(({ press }) => [press, []]));
  const next: Opening[] = [];
  for (let round = 0; round < rounds(OPENING_ROUNDS); round++) {
    for (const { press, ...firstPress } of shuffled(PRESSES, random)) {
      const openings = await measureOpenings(browser, ours, firstPress);
      first.get(press)?.push(openings.first);
      next.push(openings.next);
    }
  }
  return [...first, ['later', next] as const].map(([press, openings]) => ({
    press,
    cost: openingCost(openings),
  }));
}

function openingCost(openings: readonly Opening[]): OpeningCost {
  return {
    panelMs: estimate(openings.map(({ panelMs }) => panelMs)),
    panelFrames: estimate(openings.map(({ panelFrames }) => panelFrames)),
    answerMs: estimate(openings.map(({ answerMs }) => answerMs)),
  };
}

/** How soon the toolbar's popups come up, ours and the empty one in turn. */
export async function measurePopups(browser: Browser, ids: Ids): Promise<BenchResults['popups']> {
  return inNewPage(browser, 1, async (page) => {
    await loadAndSettle(page, 'ours', 1, '/schedule');
    const cost = async (id: string): Promise<PopupCost> => {
      const found = await times(POPUP_ROUNDS, () => measurePopup(browser, page, id));
      return {
        paintedMs: estimate(found.map(({ paintedMs }) => paintedMs)),
        completeMs: estimate(found.map(({ completeMs }) => completeMs)),
      };
    };
    return { empty: await cost(ids.empty), ours: await cost(ids.ours) };
  });
}

/** How soon the workers answer, with the diary open in a tab behind. */
export async function measureAnswers(
  browser: Browser,
  ids: Ids,
): Promise<Pick<BenchResults, 'answers' | 'byLinks'>> {
  return inNewPage(browser, 1, async (diary) => {
    await loadAndSettle(diary, 'ours', 1, '/schedule');
    const ask = { type: 'get-link' };
    const cost = (id: string) =>
      inExtensionPage(browser, id, async (page) => ({
        coldMs: estimate(
          await times(COLD_ROUNDS, async () => {
            await endWorker(browser, id);
            return measureAnswer(page, ask);
          }),
        ),
        warmMs: estimate(await times(WARM_ROUNDS, () => measureAnswer(page, ask))),
      }));
    const answers = { empty: await cost(ids.empty), ours: await cost(ids.ours) };
    const byLinks = await inExtensionPage(browser, ids.ours, async (page) => {
      const found: BenchResults['byLinks'][number][] = [];
      for (const links of LINKS) {
        await storeLinks(page, links);
        found.push({ links, answerMs: estimate(await times(WARM_ROUNDS, () => measureAnswer(page, ask))) });
      }
      await storeLinks(page, 0);
      return found;
    });
    return { answers, byLinks };
  });
}

/** What the marks page pays for being rendered anew, with and without ours, in turn. */
export async function measureMarks(browser: Browser, random: Random): Promise<BenchResults['marks']> {
  const variants = ['none', 'ours'] as const;
  const found: Record<(typeof variants)[number], MarksRendering[]> = { none: [], ours: [] };
  for (let round = 0; round < rounds(MARKS_ROUNDS); round++) {
    for (const variant of shuffled(variants, random)) {
      found[variant].push(await measureMarksPage(browser, variant));
    }
  }
  const cost = (variant: (typeof variants)[number]): MarksCost => ({
    renderMs: estimate(found[variant].flatMap(({ renderMs }) => renderMs)),
    taskMs: estimate(found[variant].map(({ taskMs }) => taskMs)),
  });
  return { none: cost('none'), ours: cost('ours') };
}

/** Does a measurement several times, one after the other. */
async function times<Found>(count: number, measure: () => Promise<Found>): Promise<readonly Found[]> {
  const found: Found[] = [];
  while (found.length < rounds(count)) found.push(await measure());
  return found;
}
