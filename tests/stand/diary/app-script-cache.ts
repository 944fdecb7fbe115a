import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../../../node_modules/.cache/stand/', import.meta.url);
const CACHED = new URL('diary-app.js', FOLDER);

/** The app's script as an earlier process built it from the same files, or else as `build` does. */
export async function cachedAppScript(build: () => Promise<string>): Promise<string> {
  const firstLine = `// ${await hashOfInputs()}\n`;
  const cached = await readFile(CACHED, 'utf8').catch(() => '');
  if (cached.startsWith(firstLine)) return cached;
  const script = firstLine + (await build());
  await mkdir(FOLDER, { recursive: true });
  // Renames a whole file into place, because several processes may start a stand at once.
  const whole = new URL(`${randomUUID()}.js`, FOLDER);
  await writeFile(whole, script);
  await rename(whole, CACHED);
  return script;
}

/** SHA-256 of everything the build reads: this folder, and the lock file for the packages. */
async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256').update(
    await readFile(new URL('../../../package-lock.json', import.meta.url)),
  );
  const entries = await readdir(import.meta.dirname, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}
