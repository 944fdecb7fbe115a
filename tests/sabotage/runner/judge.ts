import type { Sabotage } from '../sabotage.ts';
import { makeBuild, runFile } from './run-file.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { applySabotage, makeWorkingCopy, removeWorkingCopy } from './working-copy.ts';

/** Puts a sabotage into a copy of the project and tells whether its file of tests turns red. Never rejects. */
export async function judge(sabotage: Sabotage): Promise<Verdict> {
  const folder = await makeWorkingCopy();
  try {
    await applySabotage(folder, sabotage);
    return verdictOf(await runFile(folder, sabotage.caughtBy, (needed) => makeBuild(folder, needed)));
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  } finally {
    await removeWorkingCopy(folder);
  }
}
