import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sabotage } from '../sabotage.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Not in Git, and needed by the tests: the builds and WXT's types. */
const MADE = ['.output', '.wxt'];

const folders = new Set<string>();
let isOver = false;

/** Copies the project to a temporary folder: what Git tracks or does not ignore, and what the tests need beside it. */
export async function makeWorkingCopy(): Promise<string> {
  if (isOver) throw new Error('the run was stopped');
  const folder = await mkdtemp(join(tmpdir(), 'sabotage-'));
  folders.add(folder);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths = [...listed.split('\0').filter((path) => path !== ''), ...MADE];
  // A tracked file may be deleted in the working tree.
  for (const path of paths.filter((one) => existsSync(join(ROOT, one)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/**
 * Makes the edit of a sabotage in a copy.
 *
 * @throws {Error} with a sentence where the text to replace does not stand exactly once in the file
 */
export async function applySabotage(folder: string, { file, find, replace }: Sabotage): Promise<void> {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`there is no file ${file}`);
  const parts = (await readFile(path, 'utf8')).split(find);
  const times = parts.length - 1;
  if (times !== 1) throw new Error(`the text to replace stands ${times} times in ${file}, not once`);
  await writeFile(path, parts.join(replace));
}

/** Removes a copy. */
export async function removeWorkingCopy(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}

/** Removes every copy that is left; from then on none is made. */
export async function removeWorkingCopies(): Promise<void> {
  isOver = true;
  await Promise.all([...folders].map(removeWorkingCopy));
}
