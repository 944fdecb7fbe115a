import { runStage } from './run-stage.ts';
import type { StageResult } from './stage.ts';
import { STAGES } from './stages.ts';
import { allPassed, tallyLines } from './tally.ts';

// Every check of the project, one after another. A failed one does not stop the others: they may tell more.
const results: StageResult[] = [];
for (const stage of STAGES) {
  console.log(`\n— ${stage.name}`);
  results.push(await runStage(stage, results));
}
console.log(`\n${tallyLines(results).join('\n')}`);
process.exitCode = allPassed(results) ? 0 : 1;
