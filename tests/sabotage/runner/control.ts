import type { Sabotage } from '../sabotage.ts';
import { inPool } from './in-pool.ts';
import type { NeededBuild } from './needed-builds.ts';
import { makeBuild, runFile } from './run-file.ts';
import type { FileRun } from './verdict.ts';
import { makeWorkingCopy, removeWorkingCopy } from './working-copy.ts';

/** Names a file of tests in its stage. */
export const pairOf = ({ stage, file }: Sabotage['caughtBy']) => `${stage} ${file}`;

/**
 * Runs each file of tests once without a sabotage: one that is red anyway catches nothing.
 *
 * @returns why a file is of no use, by {@link pairOf}; nothing for those that are green
 */
export async function filesRedAnyway(
  all: readonly Sabotage['caughtBy'][],
  workers: number,
): Promise<ReadonlyMap<string, string>> {
  const pairs = [...new Map(all.map((caughtBy) => [pairOf(caughtBy), caughtBy])).values()];
  const folder = await makeWorkingCopy();
  const builds = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();
  // Once each, and one after the other: they share a folder.
  const build = (needed: NeededBuild): Promise<void> => {
    const known = builds.get(needed.join());
    if (known) return known;
    const made = last.then(() => makeBuild(folder, needed));
    last = made.catch(() => undefined);
    builds.set(needed.join(), made);
    return made;
  };
  const runs = await inPool(workers, pairs, async (caughtBy) => {
    const run = await runFile(folder, caughtBy, build);
    console.log(`without a sabotage: ${run.kind}, ${pairOf(caughtBy)}`);
    return [pairOf(caughtBy), whyUseless(run)] as const;
  });
  await removeWorkingCopy(folder);
  return new Map(runs.flatMap(([pair, why]) => (why === null ? [] : [[pair, why]])));
}

function whyUseless(run: FileRun): string | null {
  switch (run.kind) {
    case 'green':
      return null;
    case 'red':
      return `red without the sabotage too: ${run.test}`;
    case 'broken':
      return `broken without the sabotage too: ${run.why}`;
  }
}
