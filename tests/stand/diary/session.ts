import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DIARY_ACCOUNTS, type DiaryAccount } from '../people.ts';
import { refusal } from './api/envelope.ts';
import { type SessionTokens, TOKEN_NAME } from './session-token.ts';
import type { DiarySwitches } from './switches.ts';

/** What a handler behind {@link requireSession} finds in its context. */
export interface SignedInEnv {
  Variables: { account: DiaryAccount };
}

/** Gives the answer the token's cookie: path `/`, for the browser's session, HttpOnly by the switch. */
export function setTokenCookie(context: Context, token: string, switches: DiarySwitches): void {
  setCookie(context, TOKEN_NAME, token, { path: '/', secure: true, httpOnly: switches.httpOnlyCookie });
}

/**
 * Lets a request through that carries a token in the header or the cookie, and re-issues the cookie with the
 * answer; anybody else gets 401 with the diary's envelope.
 */
export function requireSession(
  tokens: SessionTokens,
  switches: DiarySwitches,
): MiddlewareHandler<SignedInEnv> {
  return async (context, next) => {
    const token = context.req.header(TOKEN_NAME) ?? getCookie(context, TOKEN_NAME);
    const userId = token === undefined ? null : await tokens.read(token);
    const account = DIARY_ACCOUNTS.find((candidate) => candidate.userId === userId);
    if (account === undefined) return context.json(refusal('Необходимо войти в систему'), 401);
    context.set('account', account);
    setTokenCookie(context, await tokens.issue(account.userId), switches);
    return next();
  };
}
