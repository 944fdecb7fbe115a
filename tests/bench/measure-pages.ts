import type { Browser } from 'puppeteer-core';
import { measurePageLoad, type PageLoad } from './measurements/page-load.ts';
import { RECORDED } from './recorded-page.ts';
import type { BenchResults, PageCost, Slowdown } from './results.ts';
import { rounds } from './rounds.ts';
import { estimate, median, ratioEstimate } from './statistics/estimate.ts';
import { type Random, shuffled } from './statistics/random.ts';
import { VARIANTS, type VariantName } from './variants/variant.ts';

/** How often each variant is loaded, after one load that warms the browser's caches and counts for nothing. */
const ROUNDS: Readonly<Record<Slowdown, number>> = { 1: 15, 4: 11 };

const NODES = [100, 1_000, 10_000] as const;
const NODE_ROUNDS = 7;

/** Loads the diary with each variant, in another order in every round. */
export async function measurePages(
  browser: Browser,
  slowdown: Slowdown,
  random: Random,
): Promise<Readonly<Record<VariantName, PageCost>>> {
  const loads: Record<VariantName, PageLoad[]> = { none: [], empty: [], minimum: [], ours: [], usual: [] };
  for (let round = 0; round <= rounds(ROUNDS[slowdown]); round++) {
    for (const variant of shuffled(VARIANTS, random)) {
      const load = await measurePageLoad(browser, variant, slowdown, RECORDED.page);
      if (round > 0) loads[variant].push(load);
    }
  }
  const heapWithout = median(loads.none.map(({ heapBytes }) => heapBytes));
  const floor = loads.empty.map(({ scriptMs }) => scriptMs);
  const cost = (variant: VariantName): PageCost => {
    const times = loads[variant].map(({ scriptMs }) => scriptMs);
    return {
      scriptMs: estimate(times),
      toFloor: variant === 'none' ? null : ratioEstimate(times, floor),
      heapBytes: estimate(loads[variant].map(({ heapBytes }) => heapBytes - heapWithout)),
    };
  };
  return {
    none: cost('none'),
    empty: cost('empty'),
    minimum: cost('minimum'),
    ours: cost('ours'),
    usual: cost('usual'),
  };
}

/** Loads pages of 100, 1,000 and 10,000 nodes with ours, in another order in every round. */
export async function measureByNodes(browser: Browser, random: Random): Promise<BenchResults['byNodes']> {
  const times = new Map<number, number[]>(NODES.map((nodes) => [nodes, []]));
  for (let round = 0; round <= rounds(NODE_ROUNDS); round++) {
    for (const nodes of shuffled(NODES, random)) {
      const { scriptMs } = await measurePageLoad(browser, 'ours', 1, `/bench/nodes/${nodes}`);
      if (round > 0) times.get(nodes)?.push(scriptMs);
    }
  }
  return [...times].map(([nodes, found]) => ({ nodes, scriptMs: estimate(found) }));
}
