import { access, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../locales/languages.ts';
import type { ScreenSurface } from './screens.ts';
import { type ScriptedAnswers, scriptChrome } from './scripted-chrome.ts';

/** What a page shows: one surface of a build, with an answer to all that it asks. */
export interface ScreenRequest {
  readonly surface: ScreenSurface;
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
  readonly answers: ScriptedAnswers;
  readonly pageStyle?: string;
}

/** Serves the files of a build on this machine, as pages that need no extension around them. */
export interface ScreenSite {
  /** Address of a page. */
  address(request: ScreenRequest): string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Where pages load axe-core from, which the browser compiles once. */
export const AXE_PATH = '/axe.min.js';

const AXE_FILE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** Colours of a diary around the panel, which decide whether it is light or dark. */
const GROUNDS = { light: '#f0f4fa', dark: '#14181f' } as const;

/**
 * Starts a site for the unpacked extension in a folder.
 *
 * @param dir as the build wrote it
 * @throws if there is no build
 */
export async function startScreenSite(dir: string): Promise<ScreenSite> {
  await access(join(dir, 'manifest.json'));
  const pages = new Map<string, ScreenRequest>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    const file = pathname === AXE_PATH ? AXE_FILE : join(dir, normalize(pathname));
    const body = page ? await pageFor(page, dir) : await readFile(file).catch(() => null);
    response.writeHead(body === null ? 404 : 200, {
      'content-type': TYPES[page ? '.html' : extname(pathname)] ?? 'application/octet-stream',
      // Every screen runs the same scripts: the browser keeps them, compiled.
      ...(!page && { 'cache-control': 'max-age=3600' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    address(request) {
      const path = `/screens/${pages.size}`;
      pages.set(path, request);
      return `http://127.0.0.1:${port}${path}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pageFor(request: ScreenRequest, dir: string): Promise<string> {
  const script = `<script>(${scriptChrome})(${JSON.stringify(request.answers)})</script>`;
  if (request.surface === 'panel') return panelPage(request, script);
  const html = await readFile(join(dir, `${request.surface}.html`), 'utf8');
  return html.replace('<head>', `<head>${script}`);
}

/** A page with nothing but the panel, as the opening script would leave it in the diary. */
function panelPage({ scheme, language, pageStyle = '' }: ScreenRequest, script: string): string {
  return `<!doctype html>
<html lang="ru" style="${pageStyle}">
  <head>
    <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Панель</title>${script}
    <style>body { margin: 0; font-family: system-ui, sans-serif; background: ${GROUNDS[scheme]} }</style>
  </head>
  <body>
    <div data-chats-panel></div>
    <script src="/chats-texts-${language}.js"></script>
    <script src="/chats-panel.js"></script>
    <script>chatsPanel.mount(document.querySelector('[data-chats-panel]'))</script>
  </body>
</html>`;
}
