import { createVerify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, EXTENSION_APP, WEB_CLIENT_APP } from '../../stand/people.ts';
import { StandClient } from './stand-client.ts';
import { errorOf, tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';
import { type ReceivedCode, VkIdClient } from './vk-id-client.ts';

const APP = { client_id: WEB_CLIENT_APP.id };
const SECOND = 1000;

let now = Date.now();
let received: ReceivedCode;
const vk = useVkId({ clock: () => now });
beforeEach(async () => {
  received = await vk.client.getCode(ANNA_IN_VK);
});

describe('user_info', () => {
  it('tells who it is, with the id as a string, and nothing that no scope allows', async () => {
    const { access_token } = tokensOf(await vk.client.exchange(received));
    const answer = await vk.client.call('/oauth2/user_info', { ...APP, access_token });
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
    const other = new VkIdClient(new StandClient(vk.stand));
    const code = await other.getCode(ANNA_IN_VK, { scope: 'email phone' });
    const { access_token, scope } = tokensOf(await other.exchange(code));
    expect(scope).toBe('vkid.personal_info email phone');
    const { user } = JSON.parse((await other.call('/oauth2/user_info', { ...APP, access_token })).body);
    expect(user).toMatchObject({ phone: '79990000101', email: ANNA_IN_VK.email });
  });

  it('is refused for an unknown token, a foreign one, and after an hour', async () => {
    const { access_token } = tokensOf(await vk.client.exchange(received));
    const ask = async (parameters: Record<string, string>) =>
      errorOf(await vk.client.call('/oauth2/user_info', parameters)).error;
    expect(await ask({ ...APP, access_token: 'unknown' })).toBe('invalid_token');
    expect(await ask({ client_id: EXTENSION_APP.id, access_token })).toBe('invalid_token');
    expect(await ask(APP)).toBe('invalid_request');
    now += 3600 * SECOND;
    expect(await ask({ ...APP, access_token })).toBe('invalid_token');
  });
});

describe('the id token', () => {
  it('is a JWT with an RS256 signature that the published key verifies', async () => {
    const { id_token } = tokensOf(await vk.client.exchange(received));
    const [header = '', payload = '', signature = ''] = id_token.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'RS256' });
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ sub: ANNA_IN_VK.id });
    const check = createVerify('RSA-SHA256').update(`${header}.${payload}`);
    expect(check.verify(vk.stand.vkId.idTokenPublicKey, signature, 'base64url')).toBe(true);
  });

  it('gets masked data, and a forged one nothing', async () => {
    const { id_token } = tokensOf(await vk.client.exchange(received));
    const { user } = JSON.parse((await vk.client.call('/oauth2/public_info', { ...APP, id_token })).body);
    expect(user).toMatchObject({
      first_name: 'Анна',
      last_name: 'С.',
      phone: '+7*******01',
      email: 'an***@mail.example',
    });
    const [header, , signature] = id_token.split('.');
    const forged = `${header}.${Buffer.from('{"sub":1}').toString('base64url')}.${signature}`;
    for (const wrong of [forged, 'nonsense']) {
      expect(errorOf(await vk.client.call('/oauth2/public_info', { ...APP, id_token: wrong })).error).toBe(
        'invalid_token',
      );
    }
  });
});

describe('the end', () => {
  it('comes for one authorization with logout; the permission stays', async () => {
    const first = tokensOf(await vk.client.exchange(received));
    const other = new VkIdClient(new StandClient(vk.stand));
    const second = tokensOf(await other.exchange(await other.getCode(ANNA_IN_VK)));
    const { access_token } = first;
    expect(JSON.parse((await vk.client.call('/oauth2/logout', { ...APP, access_token })).body)).toEqual({
      response: 1,
    });
    expect(errorOf(await vk.client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
    const { body } = await other.call('/oauth2/user_info', { ...APP, access_token: second.access_token });
    expect(JSON.parse(body)).toHaveProperty('user');
    expect(vk.stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([WEB_CLIENT_APP.id]);
  });

  it('comes for every authorization of the app with revoke, and the permission is gone', async () => {
    const { access_token } = tokensOf(await vk.client.exchange(received));
    const other = new VkIdClient(new StandClient(vk.stand));
    const second = tokensOf(await other.exchange(await other.getCode(ANNA_IN_VK)));
    expect(JSON.parse((await vk.client.call('/oauth2/revoke', { ...APP, access_token })).body)).toEqual({
      response: 1,
    });
    for (const token of [access_token, second.access_token]) {
      expect(errorOf(await vk.client.call('/oauth2/revoke', { ...APP, access_token: token })).error).toBe(
        'invalid_token',
      );
    }
    expect(vk.stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
  });
});
