import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Stage, StageResult } from './stage.ts';
import { countTests } from './vitest-report.ts';

/** No stage takes nearly as long here; one that does hangs. */
const TIME_LIMIT_MS = 40 * 60_000;

/** Runs one stage and shows what its programs print. */
export async function runStage(stage: Stage, earlier: readonly StageResult[]): Promise<StageResult> {
  const { name } = stage;
  switch (stage.kind) {
    case 'check': {
      for (const command of stage.commands) {
        const exitCode = await runCommand(command);
        if (exitCode !== 0) {
          const failures = [`${name}: ${command.join(' ')} ended with ${exitCode}`];
          return { name, passed: 0, failed: 1, failures };
        }
      }
      return { name, passed: 1, failed: 0, failures: [] };
    }
    case 'tests': {
      const missing = earlier.find((result) => stage.needs.includes(result.name) && result.failed > 0);
      if (missing) {
        return { name, passed: 0, failed: 1, failures: [`${name}: not run, because ${missing.name} failed`] };
      }
      return runTests(name, stage.project);
    }
  }
}

async function runTests(name: string, project: string): Promise<StageResult> {
  const folder = await mkdtemp(join(tmpdir(), 'vitest-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const exitCode = await runCommand(['vitest', 'run', '--project', project, ...reporters]);
    const report = await readFile(file, 'utf8').catch(() => undefined);
    return countTests(name, report, exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves to the exit code; null if the program was ended by a signal, ours after the time limit included. */
function runCommand([program, ...args]: Command): Promise<number | null> {
  // A build's NODE_ENV is the tool's own business: one from outside would make another build.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
