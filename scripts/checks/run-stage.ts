import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Count, Stage, StageResult } from './stage.ts';
import { countTests } from './vitest-report.ts';

/** Runs one stage. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const start = performance.now();
  const done = stage.kind === 'check' ? await runCheck(stage) : await runTests(stage);
  return { name: stage.name, seconds: (performance.now() - start) / 1000, ...done };
}

type Done = Count & Pick<StageResult, 'output'>;

async function runCheck({ name, commands }: Extract<Stage, { kind: 'check' }>): Promise<Done> {
  let output = '';
  for (const command of commands) {
    const ended = await runCommand(command);
    output += ended.output;
    if (ended.exitCode === 0) continue;
    const failures = [`${name}: ${command.join(' ')} ended with ${ended.exitCode}`];
    return { passed: 0, failed: 1, failures, tests: [], output };
  }
  return { passed: 1, failed: 0, failures: [], tests: [], output };
}

async function runTests({ name, project }: Extract<Stage, { kind: 'tests' }>): Promise<Done> {
  const folder = await mkdtemp(join(tmpdir(), 'vitest-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { exitCode, output } = await runCommand(['vitest', 'run', '--project', project, ...reporters]);
    const report = await readFile(file, 'utf8').catch(() => undefined);
    return { ...countTests(name, report, exitCode), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
