import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** Milliseconds for a build or a file of tests; one that takes longer hangs. */
const TIME_LIMIT_MS = 10 * 60_000;

/** Milliseconds in which a process that is asked to end closes its browsers. */
const GRACE_MS = 10_000;

const running = new Set<ChildProcess>();
let isStopped = false;

/** What came of a program. */
export interface Ended {
  /** Null if a signal ended it, also after the time limit. */
  readonly exitCode: number | null;
  /** What it printed. */
  readonly output: string;
}

/** Runs a program of the packages in a folder to its end, in a process group of its own. */
export async function runIn(
  folder: string,
  [program, ...args]: readonly [string, ...string[]],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  if (isStopped) throw new Error('the run was stopped');
  // As in scripts/checks: a build's NODE_ENV is the tool's own business.
  const { NODE_ENV: _, ...env } = process.env;
  const path = [join(folder, 'node_modules/.bin'), env['PATH']].join(delimiter);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...env, PATH: path, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const limit = setTimeout(() => void stop(child), TIME_LIMIT_MS);
  let output = '';
  for (const readable of [child.stdout, child.stderr])
    readable.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
  return ended.finally(() => {
    clearTimeout(limit);
    running.delete(child);
  });
}

/** Ends what {@link runIn} has started and nothing else; from then on it starts nothing more. */
export async function stopOwnProcesses(): Promise<void> {
  isStopped = true;
  await Promise.all([...running].map(stop));
}

/** Asks first: Vitest and Puppeteer then close the browsers, which are in groups of their own. */
async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(signalGroup, GRACE_MS, child, 'SIGKILL');
  await gone;
  clearTimeout(force);
}

function signalGroup({ pid, exitCode, signalCode }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended between the look and the signal.
  }
}
