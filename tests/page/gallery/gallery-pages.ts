import type { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { galleryText } from '../../unit/diary/gallery/gallery-page.ts';

/** Serves the gallery's navigations under addresses of the diary's own: `/schedule?gallery=<page>`. */
export function serveGallery(app: Hono): void {
  app.get('/schedule', (context, next) => {
    const name = context.req.query('gallery');
    return name === undefined ? next() : context.html(galleryDocument(name));
  });
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
