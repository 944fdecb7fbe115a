import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, EXTENSION_APP, WEB_CLIENT_APP } from '../../stand/people.ts';
import { errorOf, tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';
import { makeVerifier, type ReceivedCode } from './vk-id-client.ts';

const APP = { client_id: WEB_CLIENT_APP.id };
const SECOND = 1000;

let now = Date.now();
let received: ReceivedCode;
const vk = useVkId({ clock: () => now });
beforeEach(async () => {
  received = await vk.client.getCode(ANNA_IN_VK);
});

describe('the exchange of a code', () => {
  it('gives tokens, and the state that came with the request', async () => {
    const answer = await vk.client.exchange(received, { state: 'any' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(tokensOf(answer)).toMatchObject({
      user_id: ANNA_IN_VK.id,
      state: 'any',
      scope: 'vkid.personal_info',
    });
  });

  it('gives no state where none was sent', async () => {
    expect(tokensOf(await vk.client.exchange(received))).not.toHaveProperty('state');
  });

  it('takes everything but the code from the query, as the web SDK sends it', async () => {
    const query = new URLSearchParams({
      ...APP,
      grant_type: 'authorization_code',
      redirect_uri: 'https://client.example.org/',
      code_verifier: received.verifier,
      device_id: received.deviceId,
    });
    const answer = await vk.client.call(`/oauth2/auth?${query}`, { code: received.code });
    expect(tokensOf(answer).user_id).toBe(ANNA_IN_VK.id);
  });

  it('answers under the old host name', async () => {
    const answer = await vk.client.browser.send('https://id.vk.com/oauth2/auth', {
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
    const answer = await vk.client.exchange(received, { ...changes, state: 'mine' });
    expect(answer.status).toBe(200);
    expect(errorOf(answer)).toEqual({ error, error_description: description, state: 'mine' });
  });

  it('is refused where query and body contradict each other', async () => {
    const answer = await vk.client.call('/oauth2/auth?client_id=1', {
      ...APP,
      grant_type: 'authorization_code',
    });
    expect(errorOf(answer).error_description).toBe('client_id is given more than once');
  });

  it('works in the last of its ten minutes', async () => {
    now += 599 * SECOND;
    expect(tokensOf(await vk.client.exchange(received)).user_id).toBe(ANNA_IN_VK.id);
  });

  it('is refused after ten minutes', async () => {
    now += 600 * SECOND;
    expect(errorOf(await vk.client.exchange(received)).error).toBe('invalid_grant');
  });

  it('works once; a second time ends what the first one gave', async () => {
    const { access_token } = tokensOf(await vk.client.exchange(received));
    expect(errorOf(await vk.client.exchange(received)).error).toBe('invalid_grant');
    expect(errorOf(await vk.client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
  });

  it('burns the code with a wrong try', async () => {
    await vk.client.exchange(received, { code_verifier: makeVerifier() });
    expect(errorOf(await vk.client.exchange(received)).error).toBe('invalid_grant');
  });
});
