import { createVerify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, EXTENSION_APP, WEB_CLIENT_APP } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { StandClient } from './stand-client.ts';
import { errorOf, tokensOf } from './token-answer.ts';
import { makeVerifier, type ReceivedCode, VkIdClient } from './vk-id-client.ts';

const APP = { client_id: WEB_CLIENT_APP.id };
const SECOND = 1000;

let now = Date.now();
let stand: Stand;
let client: VkIdClient;
let received: ReceivedCode;

beforeAll(async () => {
  stand = await startStand({ clock: () => now });
});
afterAll(() => stand.stop());
beforeEach(async () => {
  stand.vkId.reset();
  client = new VkIdClient(new StandClient(stand));
  received = await client.getCode(ANNA_IN_VK);
});

describe('the exchange of a code', () => {
  it('gives tokens, and the state that came with the request', async () => {
    const answer = await client.exchange(received, { state: 'any' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(tokensOf(answer)).toMatchObject({
      user_id: ANNA_IN_VK.id,
      state: 'any',
      scope: 'vkid.personal_info',
    });
  });

  it('gives no state where none was sent', async () => {
    expect(tokensOf(await client.exchange(received))).not.toHaveProperty('state');
  });

  it('takes everything but the code from the query, as the web SDK sends it', async () => {
    const query = new URLSearchParams({
      ...APP,
      grant_type: 'authorization_code',
      redirect_uri: 'https://client.example.org/',
      code_verifier: received.verifier,
      device_id: received.deviceId,
    });
    const answer = await client.call(`/oauth2/auth?${query}`, { code: received.code });
    expect(tokensOf(answer).user_id).toBe(ANNA_IN_VK.id);
  });

  it('answers under the old host name', async () => {
    const answer = await client.browser.send('https://id.vk.com/oauth2/auth', {
      form: {
        ...APP,
        grant_type: 'authorization_code',
        redirect_uri: 'https://client.example.org/',
        code: received.code,
        code_verifier: received.verifier,
        device_id: received.deviceId,
      },
    });
    expect(tokensOf(answer).user_id).toBe(ANNA_IN_VK.id);
  });

  it.each([
    ['an unknown app', { client_id: '1' }, 'invalid_client', 'client_id is missing or invalid'],
    ['no app', { client_id: null }, 'invalid_client', 'client_id is missing or invalid'],
    ['another app', { client_id: EXTENSION_APP.id }, 'invalid_grant', 'code is invalid or expired'],
    ['no device_id', { device_id: null }, 'invalid_request', 'device_id is missing or invalid'],
    ['a foreign device_id', { device_id: 'foreign' }, 'invalid_request', 'device_id is missing or invalid'],
    ['no redirect URL', { redirect_uri: null }, 'invalid_request', 'redirect_uri is missing or invalid'],
    [
      'another redirect URL',
      { redirect_uri: 'https://client.example.org' },
      'invalid_request',
      'redirect_uri is missing or invalid',
    ],
    ['no verifier', { code_verifier: null }, 'invalid_request', 'code_verifier is missing or invalid'],
    [
      'a wrong verifier',
      { code_verifier: makeVerifier() },
      'invalid_request',
      'verifier is missing or invalid',
    ],
    [
      'a verifier that is too short',
      { code_verifier: 'short' },
      'invalid_request',
      'verifier is missing or invalid',
    ],
    ['no code', { code: null }, 'invalid_request', 'code is missing or invalid'],
    ['an unknown code', { code: 'vk2.a.unknown' }, 'invalid_grant', 'code is invalid or expired'],
    ['another grant type', { grant_type: 'password' }, 'invalid_request', 'grant_type is missing or invalid'],
  ])('is refused with HTTP 200 to a client with %s', async (_, changes, error, description) => {
    const answer = await client.exchange(received, { ...changes, state: 'mine' });
    expect(answer.status).toBe(200);
    expect(errorOf(answer)).toEqual({ error, error_description: description, state: 'mine' });
  });

  it('is refused where query and body contradict each other', async () => {
    const answer = await client.call('/oauth2/auth?client_id=1', {
      ...APP,
      grant_type: 'authorization_code',
    });
    expect(errorOf(answer).error_description).toBe('client_id is given more than once');
  });

  it('works in the last of its ten minutes', async () => {
    now += 599 * SECOND;
    expect(tokensOf(await client.exchange(received)).user_id).toBe(ANNA_IN_VK.id);
  });

  it('is refused after ten minutes', async () => {
    now += 600 * SECOND;
    expect(errorOf(await client.exchange(received)).error).toBe('invalid_grant');
  });

  it('works once; a second time ends what the first one gave', async () => {
    const { access_token } = tokensOf(await client.exchange(received));
    expect(errorOf(await client.exchange(received)).error).toBe('invalid_grant');
    expect(errorOf(await client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
  });

  it('burns the code with a wrong try', async () => {
    await client.exchange(received, { code_verifier: makeVerifier() });
    expect(errorOf(await client.exchange(received)).error).toBe('invalid_grant');
  });
});

describe('the refresh', () => {
  const refresh = (refresh_token: string, changes: Record<string, string | null> = {}) =>
    client.call('/oauth2/auth', {
      ...APP,
      grant_type: 'refresh_token',
      refresh_token,
      device_id: received.deviceId,
      state: 'again',
      ...changes,
    });

  it('gives new tokens', async () => {
    const first = tokensOf(await client.exchange(received));
    const second = tokensOf(await refresh(first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.state).toBe('again');
    expect(tokensOf(await refresh(second.refresh_token)).user_id).toBe(ANNA_IN_VK.id);
  });

  it('ends everything where an old token is used again', async () => {
    const first = tokensOf(await client.exchange(received));
    const second = tokensOf(await refresh(first.refresh_token));
    expect(errorOf(await refresh(first.refresh_token)).error).toBe('invalid_grant');
    expect(errorOf(await refresh(second.refresh_token)).error).toBe('invalid_grant');
    const { access_token } = second;
    expect(errorOf(await client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
  });

  it.each([
    ['another device', { device_id: 'foreign' }, 'invalid_request'],
    ['no device', { device_id: null }, 'invalid_request'],
    ['another app', { client_id: EXTENSION_APP.id }, 'invalid_grant'],
    ['an unknown token', { refresh_token: 'vk2.a.unknown' }, 'invalid_grant'],
  ])('is refused to %s', async (_, changes, error) => {
    const { refresh_token } = tokensOf(await client.exchange(received));
    expect(errorOf(await refresh(refresh_token, changes)).error).toBe(error);
  });

  it('is refused after 180 days', async () => {
    const { refresh_token } = tokensOf(await client.exchange(received));
    now += 180 * 24 * 3600 * SECOND;
    expect(errorOf(await refresh(refresh_token)).error).toBe('invalid_grant');
  });
});

describe('user_info', () => {
  it('tells who it is, with the id as a string, and nothing that no scope allows', async () => {
    const { access_token } = tokensOf(await client.exchange(received));
    const answer = await client.call('/oauth2/user_info', { ...APP, access_token });
    expect(JSON.parse(answer.body)).toEqual({
      user: {
        user_id: String(ANNA_IN_VK.id),
        first_name: 'Анна',
        last_name: 'Смирнова',
        avatar: `https://id.vk.ru/avatar/${ANNA_IN_VK.id}.svg`,
        sex: 1,
        birthday: '14.03.2013',
        verified: false,
      },
    });
  });

  it('adds phone and email for their scopes', async () => {
    const other = new VkIdClient(new StandClient(stand));
    const code = await other.getCode(ANNA_IN_VK, { scope: 'email phone' });
    const { access_token, scope } = tokensOf(await other.exchange(code));
    expect(scope).toBe('vkid.personal_info email phone');
    const { user } = JSON.parse((await other.call('/oauth2/user_info', { ...APP, access_token })).body);
    expect(user).toMatchObject({ phone: '79990000101', email: ANNA_IN_VK.email });
  });

  it('is refused for an unknown token, a foreign one, and after an hour', async () => {
    const { access_token } = tokensOf(await client.exchange(received));
    const ask = async (parameters: Record<string, string>) =>
      errorOf(await client.call('/oauth2/user_info', parameters)).error;
    expect(await ask({ ...APP, access_token: 'unknown' })).toBe('invalid_token');
    expect(await ask({ client_id: EXTENSION_APP.id, access_token })).toBe('invalid_token');
    expect(await ask(APP)).toBe('invalid_request');
    now += 3600 * SECOND;
    expect(await ask({ ...APP, access_token })).toBe('invalid_token');
  });
});

describe('the id token', () => {
  it('is a JWT with an RS256 signature that the published key verifies', async () => {
    const { id_token } = tokensOf(await client.exchange(received));
    const [header = '', payload = '', signature = ''] = id_token.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'RS256' });
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ sub: ANNA_IN_VK.id });
    const check = createVerify('RSA-SHA256').update(`${header}.${payload}`);
    expect(check.verify(stand.vkId.idTokenPublicKey, signature, 'base64url')).toBe(true);
  });

  it('gets masked data, and a forged one nothing', async () => {
    const { id_token } = tokensOf(await client.exchange(received));
    const { user } = JSON.parse((await client.call('/oauth2/public_info', { ...APP, id_token })).body);
    expect(user).toMatchObject({
      first_name: 'Анна',
      last_name: 'С.',
      phone: '+7*******01',
      email: 'an***@mail.example',
    });
    const [header, , signature] = id_token.split('.');
    const forged = `${header}.${Buffer.from('{"sub":1}').toString('base64url')}.${signature}`;
    for (const wrong of [forged, 'nonsense']) {
      expect(errorOf(await client.call('/oauth2/public_info', { ...APP, id_token: wrong })).error).toBe(
        'invalid_token',
      );
    }
  });
});

describe('the end', () => {
  it('comes for one authorization with logout; the permission stays', async () => {
    const first = tokensOf(await client.exchange(received));
    const other = new VkIdClient(new StandClient(stand));
    const second = tokensOf(await other.exchange(await other.getCode(ANNA_IN_VK)));
    const { access_token } = first;
    expect(JSON.parse((await client.call('/oauth2/logout', { ...APP, access_token })).body)).toEqual({
      response: 1,
    });
    expect(errorOf(await client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
    const { body } = await other.call('/oauth2/user_info', { ...APP, access_token: second.access_token });
    expect(JSON.parse(body)).toHaveProperty('user');
    expect(stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([WEB_CLIENT_APP.id]);
  });

  it('comes for every authorization of the app with revoke, and the permission is gone', async () => {
    const { access_token } = tokensOf(await client.exchange(received));
    const other = new VkIdClient(new StandClient(stand));
    const second = tokensOf(await other.exchange(await other.getCode(ANNA_IN_VK)));
    expect(JSON.parse((await client.call('/oauth2/revoke', { ...APP, access_token })).body)).toEqual({
      response: 1,
    });
    for (const token of [access_token, second.access_token]) {
      expect(errorOf(await client.call('/oauth2/revoke', { ...APP, access_token: token })).error).toBe(
        'invalid_token',
      );
    }
    expect(stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
  });
});
