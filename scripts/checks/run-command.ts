import { spawn } from 'node:child_process';
import type { Command } from './stage.ts';

/** No command takes nearly as long; one that does hangs. */
const TIME_LIMIT_MS = 60 * 60_000;

/** What came of a command. */
export interface Ended {
  /** Null if it was ended by a signal, ours after the time limit included. */
  readonly exitCode: number | null;
  /** What it printed. */
  readonly output: string;
}

/**
 * Runs a program to its end.
 *
 * @param settings environment variables beside this process's own
 * @param isShown whether it prints to this process's own output, and nothing is collected
 */
export function runCommand(
  [program, ...args]: Command,
  settings: Readonly<Record<string, string>> = {},
  isShown = false,
): Promise<Ended> {
  // A build's NODE_ENV is the tool's own business: one from outside would make another build.
  const { NODE_ENV: _, ...env } = process.env;
  const stream = isShown ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    env: { ...env, ...settings },
    stdio: ['ignore', stream, stream],
    shell: process.platform === 'win32',
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const readable of [child.stdout, child.stderr])
    readable?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}
