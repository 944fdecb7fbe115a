import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs a command of a shell in a folder, with the tools that are installed here and nothing else of this process: neither a
 * build's settings nor the test runner's. Resolves to what it prints, whatever its exit code; rejects if it has another
 * one than 0 and prints nothing.
 */
export function runIn(
  folder: string,
  command: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${PATH}`, HOME, ...settings };
  return new Promise((resolve, reject) => {
    execFile(
      command,
      { cwd: folder, env, shell: true, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${command} failed:\n${stdout}\n${stderr}`, { cause: error }));
      },
    );
  });
}
