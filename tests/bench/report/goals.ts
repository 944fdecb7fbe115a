import { type BenchResults, SLOWDOWNS } from '../results.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { judge, type Verdict } from '../statistics/verdict.ts';

/** A number that the extension is meant to reach, and what a run says about it. */
export interface Goal {
  readonly what: string;
  readonly unit: string;
  /** At most. */
  readonly goal: number;
  readonly found: Pick<Estimate, 'median' | 'low' | 'high'>;
  readonly verdict: Verdict;
}

/** Judges a run by the project's goals. */
export function goals(results: BenchResults): readonly Goal[] {
  const goal = (what: string, unit: string, most: number, found: Goal['found']): Goal => ({
    what,
    unit,
    goal: most,
    found,
    verdict: judge(found, most),
  });
  const exactly = (value: number): Goal['found'] => ({ median: value, low: value, high: value });
  const size = (name: string) => results.sizes.find((one) => one.name === name);
  const opening = (press: string) => results.openings.find((one) => one.press === press)?.cost;
  const list: (Goal | undefined)[] = SLOWDOWNS.flatMap((slowdown) => {
    const { toFloor } = results.pageCost[slowdown].ours;
    const at = slowdown === 1 ? '' : `, processor ${slowdown}× slower`;
    return [
      toFloor ? goal(`tab script against an empty one${at}`, '×', 6, toFloor) : undefined,
      goal(`tab missing after the page wipes it${at}`, 'frames', 2, results.tabFrames[slowdown].afterWipe),
    ];
  });
  const tab = size('ours: tab script');
  const panel = size('ours: panel script');
  const whole = size('ours: whole extension');
  if (tab) list.push(goal('tab script, min+gzip', 'bytes', 2_000, exactly(tab.gzipped)));
  if (panel) list.push(goal('panel script, min+gzip', 'bytes', 12_000, exactly(panel.gzipped)));
  if (whole) list.push(goal('whole package, every file gzipped', 'bytes', 250_000, exactly(whole.gzipped)));
  for (const { press, cost } of results.openings) {
    if (press !== 'later') list.push(goal(`panel painted: ${press}`, 'ms', 100, cost.panelMs));
  }
  const later = opening('later');
  if (later) list.push(goal('panel painted: later', 'frames', 1, later.panelFrames));
  list.push(goal('calls in ten minutes after settling', '', 0, exactly(results.quiet.ours.events)));
  return list.flatMap((one) => one ?? []);
}
