import { SABOTAGES } from './all.ts';
import { filesRedAnyway, pairOf } from './runner/control.ts';
import { inPool } from './runner/in-pool.ts';
import { judge } from './runner/judge.ts';
import { parseSabotageOptions, type SabotageOptions } from './runner/options.ts';
import { stopOwnProcesses } from './runner/own-processes.ts';
import { type Verdict, verdictLine } from './runner/verdict.ts';
import { removeWorkingCopies } from './runner/working-copy.ts';

// `npm run sabotage`: shows whether the tests notice faults that are put into the product on purpose.

/** What a shell says of a program that one of these signals ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await stopOwnProcesses();
    await removeWorkingCopies();
    process.exit(EXIT_CODES[signal]);
  });

try {
  process.exitCode = await main(parseSabotageOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await removeWorkingCopies();
}

async function main({ part, isListing, hasControl, workers }: SabotageOptions): Promise<number> {
  const chosen = SABOTAGES.filter(({ name }) => name.includes(part));
  if (chosen.length === 0)
    throw new Error(`No sabotage has «${part}» in its name: npm run sabotage -- --list names them all.`);
  if (isListing) {
    for (const { name, breaks, caughtBy } of chosen) console.log(`${name}: ${breaks} (${pairOf(caughtBy)})`);
    return 0;
  }

  const catchers = chosen.map(({ caughtBy }) => caughtBy);
  const useless = hasControl ? await filesRedAnyway(catchers, workers) : new Map<string, string>();
  const verdicts = await inPool(workers, chosen, async (sabotage): Promise<Verdict> => {
    const start = performance.now();
    const why = useless.get(pairOf(sabotage.caughtBy));
    const verdict: Verdict = why === undefined ? await judge(sabotage) : { kind: 'broken', why };
    console.log(verdictLine(sabotage.name, verdict, (performance.now() - start) / 1000));
    return verdict;
  });
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  console.log(`${count('caught')} caught, ${count('survived')} survived, ${count('broken')} broken`);
  return count('caught') === verdicts.length ? 0 : 1;
}
