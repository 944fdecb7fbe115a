import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, EXTENSION_APP, WEB_CLIENT_APP } from '../../stand/people.ts';
import { errorOf, tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';
import type { ReceivedCode } from './vk-id-client.ts';

const APP = { client_id: WEB_CLIENT_APP.id };
const SECOND = 1000;

let now = Date.now();
let received: ReceivedCode;
const vk = useVkId({ clock: () => now });
beforeEach(async () => {
  received = await vk.client.getCode(ANNA_IN_VK);
});

describe('the refresh', () => {
  const refresh = (refresh_token: string, changes: Record<string, string | null> = {}) =>
    vk.client.call('/oauth2/auth', {
      ...APP,
      grant_type: 'refresh_token',
      refresh_token,
      device_id: received.deviceId,
      state: 'again',
      ...changes,
    });

  it('gives new tokens', async () => {
    const first = tokensOf(await vk.client.exchange(received));
    const second = tokensOf(await refresh(first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.state).toBe('again');
    expect(tokensOf(await refresh(second.refresh_token)).user_id).toBe(ANNA_IN_VK.id);
  });

  it('ends everything where an old token is used again', async () => {
    const first = tokensOf(await vk.client.exchange(received));
    const second = tokensOf(await refresh(first.refresh_token));
    expect(errorOf(await refresh(first.refresh_token)).error).toBe('invalid_grant');
    expect(errorOf(await refresh(second.refresh_token)).error).toBe('invalid_grant');
    const { access_token } = second;
    expect(errorOf(await vk.client.call('/oauth2/user_info', { ...APP, access_token })).error).toBe(
      'invalid_token',
    );
  });

  it.each([
    ['another device', { device_id: 'foreign' }, 'invalid_request'],
    ['no device', { device_id: null }, 'invalid_request'],
    ['another app', { client_id: EXTENSION_APP.id }, 'invalid_grant'],
    ['an unknown token', { refresh_token: 'vk2.a.unknown' }, 'invalid_grant'],
  ])('is refused to %s', async (_, changes, error) => {
    const { refresh_token } = tokensOf(await vk.client.exchange(received));
    expect(errorOf(await refresh(refresh_token, changes)).error).toBe(error);
  });

  it('is refused after 180 days', async () => {
    const { refresh_token } = tokensOf(await vk.client.exchange(received));
    now += 180 * 24 * 3600 * SECOND;
    expect(errorOf(await refresh(refresh_token)).error).toBe('invalid_grant');
  });
});
