import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipped } from '../../../scripts/build/budgets/entry-weight.ts';
import type { Size } from '../results.ts';
import type { Extensions } from '../variants/make-extensions.ts';

/** Sizes of the scripts that run in the diary's page, and of the whole extensions. */
export async function measureSizes(extensions: Extensions): Promise<readonly Size[]> {
  const script = async (name: string, dir: string, file: string): Promise<Size> => {
    const content = await readFile(join(dir, file));
    return { name, bytes: content.byteLength, gzipped: gzipped(content) };
  };
  const whole = async (name: string, dir: string): Promise<Size> => {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
    const sum = (weigh: (content: Buffer) => number) =>
      contents.reduce((total, content) => total + weigh(content), 0);
    return { name, bytes: sum((content) => content.byteLength), gzipped: sum(gzipped) };
  };
  const { ours, usual, minimum } = extensions;
  return Promise.all([
    script('plain tab: content script', minimum, 'chats-tab.js'),
    script('ours: tab script', ours, 'chats-tab.js'),
    script('ours: panel script', ours, 'chats-panel.js'),
    script('usual: content script', usual, 'content-scripts/chats.js'),
    whole('ours: whole extension', ours),
    whole('usual: whole extension', usual),
  ]);
}
