import { globSync, readFileSync } from 'node:fs';
import { runCommand } from '../checks/run-command.ts';
import { makeTestBuild } from '../test-builds/make-test-build.ts';
import { TEST_BUILDS } from '../test-builds/test-build.ts';
import { startBusyLoops } from './busy-loops.ts';
import { type OneFileOptions, parseOneFileOptions } from './options.ts';

try {
  process.exitCode = await runOneFile(parseOneFileOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Makes the builds that the files need, runs them, and tells how often they were red. */
async function runOneFile({ level, part, engine, repeat, busy }: OneFileOptions): Promise<number> {
  const folder = `tests/${level}/`;
  const files = globSync(`${folder}**/*.test.ts`).filter((path) => path.slice(folder.length).includes(part));
  if (files.length === 0) throw new Error(`No file of ${folder} has «${part}» in its name.`);
  const text = files.map((path) => readFileSync(path, 'utf8')).join('\n');
  for (const [name, testBuild] of Object.entries(TEST_BUILDS))
    if (name === 'stand' || text.includes(`TEST_BUILDS['${name}']`)) await makeTestBuild(testBuild, engine);

  // A file of the deep level has no tests otherwise.
  const env = { EVERY_FILE: '1', ...(text.includes('onlyDeep(') ? { DEEP: '1' } : {}) };
  const stopLoops = startBusyLoops(busy);
  let red = 0;
  for (let run = 1; run <= repeat; run += 1) {
    const start = performance.now();
    const command = ['vitest', 'run', '--project', `${level}-${engine}`, ...files] as const;
    const { exitCode, output } = await runCommand(command, env, repeat === 1);
    if (exitCode !== 0) red += 1;
    if (repeat === 1) continue;
    if (exitCode !== 0) console.log(output);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`run ${run} of ${repeat}: ${exitCode === 0 ? 'green' : 'RED'}, ${seconds} s`);
  }
  stopLoops();
  if (repeat > 1) console.log(`${files.join(' ')} in ${engine}: ${red} of ${repeat} red`);
  return red === 0 ? 0 : 1;
}
