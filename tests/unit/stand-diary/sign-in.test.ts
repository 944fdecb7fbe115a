import { decode } from 'hono/jwt';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personSchema, signInSchema } from '../../stand/diary/api/answers.ts';
import { createDiarySite } from '../../stand/diary/site.ts';
import { ANNA, TIMOFEY } from '../../stand/people.ts';
import { ask, dataOf, signIn, tokenCookie } from './diary-client.ts';

const PERSON = '/api/journal/person/current';

describe('signing in', () => {
  it('answers with the token in the envelope and in a cookie that page scripts can read', async () => {
    const site = await createDiarySite();
    const response = await signIn(site, ANNA.login, ANNA.password);
    expect(response.status).toBe(200);
    const cookie = tokenCookie(response);
    expect(cookie?.attributes).toEqual(expect.arrayContaining(['path=/', 'secure']));
    expect(cookie?.attributes).not.toContain('httponly');
    expect(await dataOf(response, signInSchema)).toEqual({ token: cookie?.value });
  });

  it('issues an HS256 token that names the account and the moment, and nothing else', async () => {
    const now = Date.UTC(2026, 10, 23);
    const site = await createDiarySite({ now: () => new Date(now) });
    const { header, payload } = decode(await site.issueToken(ANNA));
    expect(header.alg).toBe('HS256');
    expect(payload).toEqual({ userId: ANNA.userId, lastActivity: now, type: 'email', lastId: null });
  });

  it('refuses a wrong password and an unknown login alike: 400 with one validation, and no cookie', async () => {
    const site = await createDiarySite();
    for (const login of [ANNA.login, 'nobody@pupil.example']) {
      const response = await signIn(site, login, 'wrong');
      expect(response.status).toBe(400);
      expect(tokenCookie(response)).toBeNull();
      expect(await response.json()).toEqual({
        data: null,
        validations: [{ message: 'Неверный логин или пароль' }],
        messages: [],
        debug: [],
      });
    }
  });

  it('refuses a body of another shape', async () => {
    const site = await createDiarySite();
    for (const body of ['', '{}', JSON.stringify({ login: ANNA.login, password: ANNA.password })]) {
      const response = await site.app.request('/api/user/auth/login', { method: 'POST', body });
      expect(response.status).toBe(400);
    }
  });
});

describe('the session', () => {
  it('is carried by the cookie or by the request header', async () => {
    const site = await createDiarySite();
    const token = await site.issueToken(TIMOFEY);
    for (const headers of [{ cookie: `X-JWT-Token=${token}` }, { 'X-JWT-Token': token }]) {
      const response = await site.app.request(PERSON, { headers: new Headers(Object.entries(headers)) });
      expect(await dataOf(response, personSchema)).toMatchObject({ kind: 'pupil', firstname: 'Тимофей' });
    }
  });

  it('gets a new token with every answer, even within one millisecond, and every one of them holds', async () => {
    const site = await createDiarySite({ now: () => new Date(0) });
    const cookies = [];
    for (let count = 0; count < 3; count += 1)
      cookies.push(tokenCookie(await ask(site, ANNA, PERSON))?.value);
    expect(new Set(cookies).size).toBe(3);
    for (const token of cookies) {
      const response = await site.app.request(PERSON, { headers: { 'X-JWT-Token': token ?? '' } });
      expect(response.status).toBe(200);
    }
  });

  it('is refused with 401 and the envelope: no token, a broken one, one of another site', async () => {
    const site = await createDiarySite();
    const foreign = await (await createDiarySite()).issueToken(ANNA);
    for (const headers of [{}, { 'X-JWT-Token': 'broken' }, { 'X-JWT-Token': foreign }]) {
      const response = await site.app.request(PERSON, { headers: new Headers(Object.entries(headers)) });
      expect(response.status).toBe(401);
      expect(tokenCookie(response)).toBeNull();
      expect(await response.json()).toMatchObject({
        data: null,
        validations: [{ message: expect.any(String) }],
      });
    }
  });

  it('ends with the cookie when the person signs out', async () => {
    const site = await createDiarySite();
    const response = await site.app.request('/api/user/auth/logout', { method: 'POST' });
    expect(await dataOf(response, z.null())).toBeNull();
    expect(tokenCookie(response)).toMatchObject({
      value: '',
      attributes: expect.arrayContaining(['max-age=0']),
    });
  });
});
