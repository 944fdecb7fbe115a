import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorizationUrl } from '../../../utils/vk-id/authorization-request.ts';
import { createRequestSecrets } from '../../../utils/vk-id/pkce.ts';

const app = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };

test('the request names the app, asks for the id and name only, and carries state and challenge', async () => {
  const secrets = createRequestSecrets();
  const url = await authorizationUrl(app, secrets);
  expect(url.origin + url.pathname).toBe('https://id.vk.ru/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: '54321',
    redirect_uri: app.redirectUri,
    state: secrets.state,
    code_challenge: createHash('sha256').update(secrets.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    scope: 'vkid.personal_info',
    lang_id: '0',
  });
});

test('VK ID is told to ask who signs in, and not to take whom the browser remembers, where that is wanted', async () => {
  const secrets = createRequestSecrets();
  const anew = await authorizationUrl(app, secrets, { signInAnew: true });
  expect(anew.searchParams.get('prompt')).toBe('login');
  expect((await authorizationUrl(app, secrets)).searchParams.has('prompt')).toBe(false);
});

test('the code verifier itself is not in the request', async () => {
  const secrets = createRequestSecrets();
  expect((await authorizationUrl(app, secrets)).href).not.toContain(secrets.codeVerifier);
});

test('every attempt has secrets of its own, of the length and letters that RFC 7636 and VK ask for', () => {
  const all = Array.from({ length: 50 }, createRequestSecrets);
  for (const { codeVerifier, state } of all) {
    expect(codeVerifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(state).toMatch(/^[A-Za-z0-9_-]{43}$/);
  }
  expect(new Set(all.flatMap(Object.values)).size).toBe(100);
});
