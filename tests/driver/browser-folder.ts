import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './engine-driver.ts';

/** Where one browser lives: its profile, and its own copy of the extension. */
export interface BrowserFolder {
  readonly profileDir: string;
  /** Null for a browser without the extension. */
  readonly extensionDir: string | null;
  remove(): Promise<void>;
}

/**
 * Makes a folder for one browser. The extension is copied, because a browser reads an unpacked extension's files when
 * it needs them: a build that is made anew meanwhile would pull them away from under it. Whoever names a folder to keep it
 * in removes it too.
 */
export async function makeBrowserFolder(
  buildDir: string | null,
  {
    withoutPermission,
    withOpenRoots = false,
    keptIn,
  }: Pick<LaunchOptions, 'withoutPermission' | 'withOpenRoots' | 'keptIn'> = {},
): Promise<BrowserFolder> {
  const folder = keptIn ?? (await mkdtemp(join(tmpdir(), 'chats-in-diary-')));
  const extensionDir = join(folder, 'extension');
  if (buildDir !== null && !existsSync(extensionDir)) await cp(buildDir, extensionDir, { recursive: true });
  if (withoutPermission !== undefined) await takePermission(extensionDir, withoutPermission);
  if (withOpenRoots) await openRoots(extensionDir);
  const profileDir = join(folder, 'profile');
  await mkdir(profileDir, { recursive: true });
  return {
    profileDir,
    extensionDir: buildDir === null ? null : extensionDir,
    // The browser's last processes may still be writing for a moment after it has closed.
    remove: async () => {
      if (keptIn === undefined)
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function takePermission(extensionDir: string, permission: string): Promise<void> {
  await replaceIn(join(extensionDir, 'manifest.json'), `"${permission}",`, '');
}

async function openRoots(extensionDir: string): Promise<void> {
  await replaceIn(join(extensionDir, 'chats-panel.js'), 'mode:`closed`', 'mode:`open`');
}

async function replaceIn(path: string, old: string, fresh: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(old)) throw new Error(`${path} has no ${old}`);
  await writeFile(path, text.replace(old, fresh));
}
