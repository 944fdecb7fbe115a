import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a build that a browser can run from. */
export interface ExtensionCopy {
  readonly dir: string;
  remove(): Promise<void>;
}

/**
 * Copies a build. The browser reads an unpacked extension's files when it needs them, so that a build which is made
 * anew meanwhile would pull them away from under a running extension.
 */
export async function copyExtension(buildDir: string): Promise<ExtensionCopy> {
  const dir = await mkdtemp(join(tmpdir(), 'chats-in-diary-extension-'));
  await cp(buildDir, dir, { recursive: true });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
