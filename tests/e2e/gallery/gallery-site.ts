import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { createDiarySite } from '../../stand/diary/site.ts';
import type { Site } from '../../stand/https-server.ts';
import { galleryText } from '../../unit/diary/gallery/gallery-page.ts';
import { type Framework, renderedMenu } from './rendered-menu.ts';

/** Host of the diary, which this site takes the place of. */
export const DIARY_HOST = 'dnevnik2.petersburgedu.ru';

/**
 * The stand's diary, with the gallery's navigations under an address of the diary's own: `/schedule?gallery=<page>`; and
 * a menu that a framework renders: `/schedule?framework=<name>&start=<hydrated or rendered>`.
 */
export async function createGallerySite(): Promise<Site> {
  const diary = await createDiarySite();
  const app = new Hono();
  app.get('/schedule', async (context, next) => {
    const { gallery, framework, start } = context.req.query();
    if (gallery !== undefined) return context.html(galleryDocument(gallery));
    if (framework === 'react' || framework === 'vue')
      return context.html(await frameworkDocument(framework, start === 'hydrated'));
    return next();
  });
  app.get('*', (context, next) =>
    // The pages name pictures that nobody has.
    context.req.header('Sec-Fetch-Dest') === 'image' ? context.body(null, 204) : next(),
  );
  app.all('*', (context) => diary.app.fetch(context.req.raw, context.env));
  return app;
}

/** Takes the markers of what is right off the page, before any script of an extension runs, and keeps what they said. */
const TAKE_MARKERS = `
  const marked = (marker, root) => [...root.querySelectorAll('[data-expected~="' + marker + '"]')];
  window.expectedMenus = marked('menu', document).map((container) => ({ container, items: marked('item', container) }));
  for (const element of document.querySelectorAll('[data-expected]')) element.removeAttribute('data-expected');
  document.currentScript.remove();`;

function galleryDocument(name: string) {
  return html`<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Электронный дневник</title></head>
<body>${raw(galleryText(name))}<script>${raw(TAKE_MARKERS)}</script></body>
</html>`;
}

async function frameworkDocument(framework: Framework, isHydrated: boolean) {
  const { markup, script } = await renderedMenu(framework);
  return html`<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Электронный дневник</title></head>
<body><div id="app">${isHydrated ? raw(markup) : ''}</div><script type="module">${raw(script)}</script></body>
</html>`;
}
