import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { z } from 'zod';
import { DIARY_ACCOUNTS } from '../../people.ts';
import { setTokenCookie } from '../session.ts';
import { type SessionTokens, TOKEN_NAME } from '../session-token.ts';
import type { DiarySwitches } from '../switches.ts';
import { answer, refusal } from './envelope.ts';

const signInRequestSchema = z.object({
  type: z.literal('email'),
  login: z.string(),
  activation_code: z.null(),
  password: z.string(),
  _isEmpty: z.literal(false),
});

/**
 * `POST auth/login`, shaped like the real one, and `POST auth/logout`, which is **invented**: how the real site
 * signs out is not known. Mounted at `/api/user`.
 */
export function createUserApi(tokens: SessionTokens, switches: DiarySwitches): Hono {
  const api = new Hono();

  api.post('/auth/login', async (context) => {
    // By the body alone: public clients send it as text/plain too, and the real site takes it.
    const request = signInRequestSchema.safeParse(await context.req.json().catch(() => null));
    if (!request.success) return context.json(refusal('Неверный формат запроса'), 400);
    const { login, password } = request.data;
    const account = DIARY_ACCOUNTS.find(
      (candidate) => candidate.login === login.trim().toLowerCase() && candidate.password === password,
    );
    if (account === undefined) return context.json(refusal('Неверный логин или пароль'), 400);
    const token = await tokens.issue(account.userId);
    setTokenCookie(context, token, switches);
    return context.json(answer({ token }));
  });

  api.post('/auth/logout', (context) => {
    deleteCookie(context, TOKEN_NAME, { path: '/', secure: true });
    return context.json(answer(null));
  });

  return api;
}
