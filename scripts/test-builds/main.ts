import { makeTestBuild } from './make-test-build.ts';
import { TEST_BUILDS } from './test-build.ts';

// `node scripts/test-builds/main.ts [name]`: makes the named build of TEST_BUILDS, or all of them, for both engines.
const [wanted] = process.argv.slice(2);
const chosen = Object.entries(TEST_BUILDS).filter(([name]) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  console.error(`There is no build named ${wanted}: choose one of ${Object.keys(TEST_BUILDS).join(', ')}.`);
  process.exitCode = 2;
}
for (const [, testBuild] of chosen) {
  for (const engine of ['chromium', 'firefox'] as const) await makeTestBuild(testBuild, engine);
}
