import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { DiaryAccount } from '../people.ts';
import { refusal } from './api/envelope.ts';
import { createJournalApi } from './api/journal-api.ts';
import { createUserApi } from './api/user-api.ts';
import { diaryBundle } from './bundle.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { appDocument } from './document.ts';
import { localDate } from './journal/calendar-date.ts';
import { createSessionTokens } from './session-token.ts';
import { DEFAULT_DIARY_SWITCHES, type DiarySwitches } from './switches.ts';

/** The stand's diary: what is served, and what a test holds in its hands. */
export interface DiarySite {
  readonly app: Hono;
  /** Mutable; the next answer follows, and the app asks anew when its document is loaded. */
  readonly switches: DiarySwitches;
  /** A token for the account, for the cookie `X-JWT-Token` or the request header of that name: signs in at once. */
  issueToken(account: DiaryAccount): Promise<string>;
}

/** How the diary starts. */
export interface DiarySiteOptions {
  readonly switches?: Partial<DiarySwitches>;
  /** The clock, for the day that lessons and marks are shown for. */
  readonly now?: () => Date;
}

/** Makes the stand's diary: the API, and an Angular app that uses it. Rejects where the app does not build. */
export async function createDiarySite(options: DiarySiteOptions = {}): Promise<DiarySite> {
  const { now = () => new Date() } = options;
  const switches: DiarySwitches = { ...DEFAULT_DIARY_SWITCHES, ...options.switches };
  const tokens = createSessionTokens(() => now().getTime());
  const bundle = await diaryBundle();
  const app = new Hono();

  app.route('/api/user', createUserApi(tokens, switches));
  app.route(
    '/api/journal',
    createJournalApi(tokens, switches, () => localDate(now())),
  );
  app.all('/api/*', (context) => context.json(refusal('Метод не найден'), 404));

  app.get('/assets/diary.js', (context) =>
    context.body(bundle.script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      // Compiled once per browser, as a site with hashed file names would be.
      'Cache-Control': 'max-age=3600',
    }),
  );
  app.get('/assets/diary.css', (context) =>
    context.body(bundle.stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/assets/favicon.svg', (context) =>
    context.body(bundle.favicon, 200, { 'Content-Type': 'image/svg+xml' }),
  );
  app.get('/assets/*', (context) => context.notFound());

  // History mode: the app's router reads the address, whatever it is.
  app.get('*', (context) => {
    const nonce = randomBytes(16).toString('base64url');
    if (switches.strictCsp) context.header('Content-Security-Policy', contentSecurityPolicy(nonce));
    context.header('Cache-Control', switches.mayBePutAway ? 'no-cache' : 'no-store');
    return context.html(appDocument(nonce));
  });

  return { app, switches, issueToken: (account) => tokens.issue(account.userId) };
}
