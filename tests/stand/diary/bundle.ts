import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cachedAppScript } from './app-script-cache.ts';

/** The app's files as the site serves them. */
export interface DiaryBundle {
  readonly script: string;
  readonly stylesheet: string;
  readonly favicon: string;
}

const APP = new URL('./app/', import.meta.url);

async function buildScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('main.ts', APP))],
    tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Component styles are texts that Angular scopes itself.
    loader: { '.css': 'text' },
    minifySyntax: true,
    minifyWhitespace: true,
    // Stays readable in the developer tools, and Angular's own development checks stay on.
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text;
  if (script === undefined) throw new Error('esbuild gave no output for the diary app');
  return script;
}

async function readBundle(): Promise<DiaryBundle> {
  return {
    script: await cachedAppScript(buildScript),
    stylesheet: await readFile(new URL('diary.css', APP), 'utf8'),
    favicon: await readFile(new URL('favicon.svg', APP), 'utf8'),
  };
}

let bundle: Promise<DiaryBundle> | undefined;

/** The Angular app, bundled anew only where its files changed. Rejects with esbuild's own messages where the app does not build. */
export function diaryBundle(): Promise<DiaryBundle> {
  bundle ??= readBundle();
  return bundle;
}
