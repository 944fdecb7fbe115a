import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where one browser lives: its profile, and its own copy of the extension. */
export interface BrowserFolder {
  readonly profileDir: string;
  /** Null for a browser without the extension. */
  readonly extensionDir: string | null;
  remove(): Promise<void>;
}

/**
 * Makes a folder for one browser. The extension is copied, because a browser reads an unpacked extension's files when
 * it needs them: a build that is made anew meanwhile would pull them away from under it.
 */
export async function makeBrowserFolder(buildDir: string | null): Promise<BrowserFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'chats-in-diary-'));
  const extensionDir = join(folder, 'extension');
  if (buildDir !== null) await cp(buildDir, extensionDir, { recursive: true });
  const profileDir = join(folder, 'profile');
  await mkdir(profileDir, { recursive: true });
  return {
    profileDir,
    extensionDir: buildDir === null ? null : extensionDir,
    // The browser's last processes may still be writing for a moment after it has closed.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
