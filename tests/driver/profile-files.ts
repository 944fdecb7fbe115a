import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files of a closed browser's profile that belong to the extension and hold a text, in either way that browsers write
 * letters down.
 *
 * @param keptIn the folder that the browser was started with
 * @param origin of the extension's pages: each browser names its files after the host
 */
export async function filesOfExtensionWith(
  keptIn: string,
  origin: string,
  text: string,
): Promise<readonly string[]> {
  const { host } = new URL(origin);
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const files = await readdir(join(keptIn, 'profile'), { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || !path.includes(host)) continue;
    const content = await readFile(path);
    if (needles.some((needle) => content.includes(needle))) found.push(path);
  }
  return found;
}
