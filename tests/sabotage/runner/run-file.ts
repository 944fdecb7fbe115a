import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sabotage } from '../sabotage.ts';
import { type NeededBuild, neededBuilds } from './needed-builds.ts';
import { runIn } from './own-processes.ts';
import { type FileRun, readRun } from './verdict.ts';

/** Lines of a failed build that are shown. */
const SHOWN_LINES = 3;

/** Makes a build in a copy of the project; rejects with its last lines if it fails. */
export async function makeBuild(folder: string, [name, engine]: NeededBuild): Promise<void> {
  const script = 'tests/sabotage/runner/make-build.ts';
  const { exitCode, output } = await runIn(folder, [process.execPath, script, name, engine]);
  if (exitCode === 0) return;
  const end = output.trim().split('\n').slice(-SHOWN_LINES).join(' ');
  throw new Error(`the build ${name} for ${engine} failed: ${end}`);
}

/** Makes the builds that a file of tests needs with `build`, and runs it until the first test fails. Never rejects. */
export async function runFile(
  folder: string,
  caughtBy: Sabotage['caughtBy'],
  build: (needed: NeededBuild) => Promise<void>,
): Promise<FileRun> {
  const { stage, file } = caughtBy;
  try {
    if (!existsSync(join(folder, file))) throw new Error(`there is no file ${file}`);
    const text = await readFile(join(folder, file), 'utf8');
    for (const needed of neededBuilds(caughtBy, text)) await build(needed);
    const report = join(folder, `.output/report-${randomUUID()}.json`);
    const command = ['vitest', 'run', '--project', stage, file, '--bail', '1'] as const;
    const reporter = ['--reporter=json', `--outputFile=${report}`];
    const { exitCode, output } = await runIn(folder, [...command, ...reporter], { EVERY_FILE: '1' });
    return readRun(await readFile(report, 'utf8').catch(() => output), exitCode);
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}
