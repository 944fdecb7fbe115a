import { type BenchResults, SLOWDOWNS } from '../results.ts';
import { VARIANT_TITLES, VARIANTS } from '../variants/variant.ts';
import { goals } from './goals.ts';
import { figure, shortNumber } from './number.ts';

/** The whole report as text, to be read in a terminal. */
export function reportText(results: BenchResults): string {
  return [
    `${results.browser} on ${results.machine}, ${results.finishedAt}`,
    'Medians; in brackets the interval that holds the true median in 95 of 100 runs. Read ratios within one run only.',
    ...SLOWDOWNS.map((slowdown) => pageCostTable(results, slowdown)),
    surfacesTable(results),
    growthTable(results),
    table(
      ['size, bytes', 'minified', 'min+gzip'],
      results.sizes.map(({ name, bytes, gzipped }) => [name, shortNumber(bytes), shortNumber(gzipped)]),
    ),
    table(
      ['goal', 'at most', 'found', 'verdict'],
      goals(results).map(({ what, unit, goal, found, verdict }) => [
        what,
        `${shortNumber(goal)} ${unit}`,
        found.low === found.high
          ? shortNumber(found.median)
          : `${shortNumber(found.median)} (${shortNumber(found.low)}–${shortNumber(found.high)})`,
        verdict,
      ]),
    ),
  ].join('\n\n');
}

function pageCostTable(results: BenchResults, slowdown: (typeof SLOWDOWNS)[number]): string {
  const speed = slowdown === 1 ? 'this processor' : `a processor ${slowdown}× slower`;
  return table(
    [`a diary page on ${speed}`, 'script time, ms', 'against the floor', 'heap, kB'],
    VARIANTS.map((variant) => {
      const { scriptMs, toFloor, heapBytes } = results.pageCost[slowdown][variant];
      return [
        VARIANT_TITLES[variant],
        figure(scriptMs),
        toFloor ? `× ${figure(toFloor)}` : '–',
        variant === 'none' ? '–' : figure(heapBytes, 1000),
      ];
    }),
  );
}

function surfacesTable(results: BenchResults): string {
  const { tabFrames, openings, popups, answers, marks, quiet } = results;
  return table(
    ['what a person waits for', 'found'],
    [
      ...SLOWDOWNS.flatMap((slowdown) => {
        const at = slowdown === 1 ? '' : `, processor ${slowdown}× slower`;
        return [
          [`tab after the navigation${at}, frames`, figure(tabFrames[slowdown].afterNavigation)],
          [`tab after the page wiped it${at}, frames`, figure(tabFrames[slowdown].afterWipe)],
        ];
      }),
      ...openings.flatMap(({ press, cost }) => [
        [`panel painted, ms: ${press}`, `${figure(cost.panelMs)}, frame ${figure(cost.panelFrames)}`],
        ['  with the answer in it, ms', figure(cost.answerMs)],
      ]),
      ...(['empty', 'ours'] as const).flatMap((which) => [
        [`popup painted, ms: ${which}`, figure(popups[which].paintedMs)],
        [`popup complete, ms: ${which}`, figure(popups[which].completeMs)],
        [`worker's answer, awake, ms: ${which}`, figure(answers[which].warmMs)],
        [`worker's answer, asleep, ms: ${which}`, figure(answers[which].coldMs)],
      ]),
      ...(['none', 'ours'] as const).flatMap((which) => [
        [`2,000 marks rendered anew, ms: ${which}`, figure(marks[which].renderMs)],
        ['  all of the main thread, ms', figure(marks[which].taskMs)],
      ]),
      ...(['ours', 'usual'] as const).map((which) => [
        `ten minutes after settling (virtual time): ${which}`,
        `${quiet[which].events} calls, ${shortNumber(quiet[which].milliseconds)} ms`,
      ]),
    ],
  );
}

function growthTable({ byNodes, byLinks }: BenchResults): string {
  return table(
    ['growth', 'ms'],
    [
      ...byNodes.map(({ nodes, scriptMs }) => [
        `tab script, page of ${shortNumber(nodes)} nodes`,
        figure(scriptMs),
      ]),
      ...byLinks.map(({ links, answerMs }) => [
        `worker's answer, ${shortNumber(links)} stored links`,
        figure(answerMs),
      ]),
    ],
  );
}

/** Columns of equal width, the first row underlined. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
