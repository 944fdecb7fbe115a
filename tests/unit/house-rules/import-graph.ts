import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');

/** One file importing another, or a package (`package:<name>`). Paths from the root of the project. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The extension's own sources and everything that they import, types included. */
export interface ImportGraph {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
}

/** An import of a type is a dependency too, but esbuild drops it: it is turned into a plain one first. */
const typesAsImports: Plugin = {
  name: 'types-as-imports',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll(/^(?:import|export) type \{[^}]*\} from ('[^']+');/gm, 'import $1;');
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** Reads the graph out of the sources with esbuild, which writes nothing. */
export async function readImportGraph(): Promise<ImportGraph> {
  const sources = glob('{entrypoints,components,utils,locales,assets}/**/*.{ts,tsx}', { cwd: ROOT });
  const files = await Array.fromAsync(sources);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: files,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    plugins: [typesAsImports],
  });
  const imports = Object.entries(metafile.inputs).flatMap(([from, input]) =>
    input.imports.map(({ path, external }) => ({
      from,
      to: external ? `package:${path}` : path.replace(/\?.*$/, ''),
    })),
  );
  return { files, imports };
}
