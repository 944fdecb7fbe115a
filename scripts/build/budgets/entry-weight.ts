import { basename, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A chunk of a build's output, as far as weighing needs it: Rolldown's and Rollup's chunks fit. */
export interface Chunk {
  readonly type: 'chunk';
  readonly name: string;
  readonly fileName: string;
  readonly isEntry: boolean;
  /** Minified. */
  readonly code: string;
  /** File names of the chunks that it imports statically. */
  readonly imports: readonly string[];
  /** Modules by id, each with its length in characters before minification. */
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
  /** Vite's note of the style sheets that belong to the chunk. */
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** Any other file of a build's output. */
export interface Asset {
  readonly type: 'asset';
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

/** What an entry point weighs. */
export interface EntryWeight {
  /** Name of the entry point, such as `chats-tab`. */
  readonly entry: string;
  /** Bytes, gzipped file by file. */
  readonly bytes: number;
  /**
   * Who the bytes belong to (a package, or a folder of this project), the heaviest first. A compressed file has no
   * such parts: its bytes are shared out by the length of the modules before minification.
   */
  readonly contributors: readonly { readonly name: string; readonly bytes: number }[];
}

/** Bytes of a file after gzip at its best, as a store packs it. */
export function gzipped(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).byteLength;
}

/**
 * Weighs every entry point of a build's output.
 *
 * @param root of the project, which the names of our own contributors start from
 */
export function weighEntries(output: readonly (Chunk | Asset)[], root: string): readonly EntryWeight[] {
  const files = new Map(output.map((file) => [file.fileName, file]));
  return output.flatMap((file) =>
    file.type === 'chunk' && file.isEntry ? [weighEntry(file, files, root)] : [],
  );
}

function weighEntry(entry: Chunk, files: ReadonlyMap<string, Chunk | Asset>, root: string): EntryWeight {
  const shares = new Map<string, number>();
  const add = (name: string, bytes: number) => shares.set(name, (shares.get(name) ?? 0) + bytes);
  let total = 0;
  for (const file of loadedWith(entry, files)) {
    const bytes = gzipped(file.type === 'chunk' ? file.code : file.source);
    total += bytes;
    if (file.type === 'asset') {
      add('style sheets', bytes);
      continue;
    }
    const modules = Object.entries(file.modules);
    const length = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
    for (const [id, { renderedLength }] of modules) {
      if (renderedLength > 0) add(contributorOf(id, root), (bytes * renderedLength) / length);
    }
  }
  const contributors = [...shares]
    .map(([name, bytes]) => ({ name, bytes: Math.round(bytes) }))
    .toSorted((one, other) => other.bytes - one.bytes);
  return { entry: nameOf(entry), bytes: total, contributors };
}

/** The entry's chunk, the chunks that it imports however far away, and the style sheets of all of them. */
function loadedWith(entry: Chunk, files: ReadonlyMap<string, Chunk | Asset>): ReadonlySet<Chunk | Asset> {
  const loaded = new Set<Chunk | Asset>();
  const visit = (file: Chunk | Asset | undefined): void => {
    if (file === undefined || loaded.has(file)) return;
    loaded.add(file);
    if (file.type === 'asset') return;
    for (const name of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) visit(files.get(name));
  };
  visit(entry);
  return loaded;
}

/** WXT names a script's file after its entry point, and puts a page's script among the chunks. */
function nameOf({ name, fileName }: Chunk): string {
  return fileName.startsWith('chunks/') ? name : basename(fileName, '.js');
}

/** `preact` for a module of that package, `utils/diary` or `components` for one of ours, `build tools` for a generated one. */
function contributorOf(id: string, root: string): string {
  const path = id.replace(/\?.*$/, '').replaceAll('\\', '/');
  const inPackage = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (inPackage !== undefined) return inPackage;
  const own = relative(root, path).split(sep);
  if (own[0] === '..' || id.startsWith('\0') || id.startsWith('virtual:')) return 'build tools';
  return own.slice(0, own[0] === 'utils' ? 2 : 1).join('/');
}
