import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { VkAccount } from '../people.ts';
import { avatarSvg } from './account-view.ts';
import type { StandEnv } from './faulty-answer.ts';

export const STYLESHEET_PATH = '/static/pages.css';

/** Style sheet, the popup's script and the accounts' pictures. */
export function serveStaticFiles(app: Hono<StandEnv>, accounts: readonly VkAccount[]): void {
  const stylesheet = readFileSync(new URL('pages.css', import.meta.url), 'utf8');
  const popupAnswer = readFileSync(new URL('popup-answer.js', import.meta.url), 'utf8');
  const widget = readFileSync(new URL('widget-frame.js', import.meta.url), 'utf8');
  app.get(STYLESHEET_PATH, () => file(stylesheet, 'text/css'));
  app.get('/static/popup-answer.js', () => file(popupAnswer, 'text/javascript'));
  app.get('/static/widget-frame.js', () => file(widget, 'text/javascript'));
  for (const account of accounts) {
    app.get(`/avatar/${account.id}.svg`, () => file(avatarSvg(account), 'image/svg+xml'));
  }
}

function file(content: string, type: string): Response {
  return new Response(content, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' },
  });
}
