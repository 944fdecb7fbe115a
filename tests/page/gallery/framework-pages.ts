import type { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { type Framework, renderedMenu } from './rendered-menu.ts';

/** Serves a menu that a framework renders: `/schedule?framework=<name>&start=<hydrated or rendered>`. */
export function serveFrameworkMenus(app: Hono): void {
  app.get('/schedule', async (context, next) => {
    const { framework, start } = context.req.query();
    return framework === 'react' || framework === 'vue'
      ? context.html(await frameworkDocument(framework, start === 'hydrated'))
      : next();
  });
}

async function frameworkDocument(framework: Framework, isHydrated: boolean) {
  const { markup, script } = await renderedMenu(framework);
  return html`<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Электронный дневник</title></head>
<body><div id="app">${isHydrated ? raw(markup) : ''}</div><script type="module">${raw(script)}</script></body>
</html>`;
}
