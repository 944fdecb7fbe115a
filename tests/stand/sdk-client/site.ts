import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Hono } from 'hono';

/** Host of the page: a site like any other, whose owner registered the app `WEB_CLIENT_APP`. */
export const SDK_CLIENT_HOST = 'client.example.org';

/** A plain web page that signs people in with VK's web SDK, its published bundle unchanged. */
export function createSdkClientSite(): Hono {
  const bundle = createRequire(import.meta.url).resolve('@vkid/sdk/dist-sdk/umd/index.js');
  const files = {
    '/': { path: new URL('page.html', import.meta.url), type: 'text/html' },
    '/page.js': { path: new URL('page.js', import.meta.url), type: 'text/javascript' },
    '/sdk.js': { path: bundle, type: 'text/javascript' },
  };
  const app = new Hono();
  for (const [route, { path, type }] of Object.entries(files)) {
    const content = readFileSync(path, 'utf8');
    app.get(route, (context) => context.body(content, 200, { 'Content-Type': `${type}; charset=utf-8` }));
  }
  return app;
}
