import { runStage } from './run-stage.ts';
import { runStages } from './run-stages.ts';
import { DEEP_STAGES, STAGES } from './stages.ts';
import { allPassed, stageLine, tallyLines } from './tally.ts';

/** Stages side by side: two cores carry three, since the browsers' tests wait more than they work. */
const AT_ONCE = Number(process.env['STAGES_AT_ONCE'] ?? 3);

const isDeep = process.argv.includes('--deep');
if (isDeep) process.env['DEEP'] = '1';

const results = await runStages(isDeep ? DEEP_STAGES : STAGES, {
  atOnce: AT_ONCE,
  run: (stage) => {
    console.log(`▸ ${stage.name}`);
    return runStage(stage);
  },
  ended: (result) => {
    // The output of a green stage is of no use.
    if (result.failed > 0) console.log(`\n${result.output}`);
    console.log(`— ${stageLine(result)}`);
  },
});
console.log(`\n${tallyLines(results).join('\n')}`);
process.exitCode = allPassed(results) ? 0 : 1;
