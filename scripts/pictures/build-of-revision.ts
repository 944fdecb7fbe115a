import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The unpacked extension of an earlier revision, in a folder that goes away with {@link RevisionBuild.remove}. */
export interface RevisionBuild {
  readonly dir: string;
  remove(): void;
}

/**
 * Builds a revision of this repository, with the packages that are installed now.
 *
 * @param revision anything that git takes for a commit
 * @throws Error if git does not know it, or it does not build
 */
export function buildOfRevision(revision: string): RevisionBuild {
  const folder = mkdtempSync(join(tmpdir(), 'chats-in-diary-revision-'));
  const tree = join(folder, 'tree');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: ROOT, stdio: 'pipe' });
  git('worktree', 'add', '--detach', tree, revision);
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const remove = () => {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build'], { cwd: tree, stdio: 'pipe' });
    return { dir: join(tree, '.output/chrome-mv3'), remove };
  } catch (error) {
    remove();
    throw new Error(`The revision ${revision} does not build with the packages of today`, { cause: error });
  }
}
