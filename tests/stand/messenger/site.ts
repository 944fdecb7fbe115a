import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { htmlResponse } from '../html-page.ts';
import type { VkAccount } from '../people.ts';
import type { ServiceTickets } from '../vk-id/service-tickets.ts';
import { CHATS } from './chats.ts';
import { chatsPage, STYLESHEET_PATH, signedOutPage } from './pages.ts';

const SESSION_COOKIE = 'messenger_session';

/** What a test switches at the messenger. */
export interface Messenger {
  /** Signs everybody out. */
  reset(): void;
}

/** The messenger's site, and the controls over it. It trusts VK ID's tickets and nothing else. */
export function createMessengerSite(tickets: ServiceTickets): {
  readonly app: Hono;
  readonly messenger: Messenger;
} {
  const sessions = new Map<string, VkAccount>();
  const stylesheet = readFileSync(new URL('messenger.css', import.meta.url), 'utf8');
  const signedIn = (context: Context): VkAccount | null =>
    sessions.get(getCookie(context, SESSION_COOKIE) ?? '') ?? null;
  const app = new Hono();

  app.get('/', (context) => {
    const account = signedIn(context);
    return htmlResponse(account ? chatsPage(account, null) : signedOutPage());
  });
  app.get('/convo/:id', (context) => {
    const account = signedIn(context);
    const open = CHATS.find((chat) => String(chat.id) === context.req.param('id')) ?? null;
    return htmlResponse(account ? chatsPage(account, open) : signedOutPage());
  });
  app.get('/sign-in', (context) => {
    const service = context.req.query('with') === 'sferum' ? 'sferum' : 'messenger';
    return context.redirect(`https://id.vk.ru/auth/service?name=${service}`);
  });
  app.get('/signed-in', (context) => {
    const account = tickets.redeem(context.req.query('ticket') ?? '');
    if (account) {
      const session = randomBytes(24).toString('base64url');
      sessions.set(session, account);
      setCookie(context, SESSION_COOKIE, session, {
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
        path: '/',
      });
    }
    return context.redirect('/');
  });
  app.post('/sign-out', (context) => {
    sessions.delete(getCookie(context, SESSION_COOKIE) ?? '');
    deleteCookie(context, SESSION_COOKIE, { secure: true, path: '/' });
    return context.redirect('/', 303);
  });
  app.get(STYLESHEET_PATH, (context) =>
    context.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  return { app, messenger: { reset: () => sessions.clear() } };
}
