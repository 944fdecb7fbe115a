import { describe, expect, it } from 'vitest';
import { ANNA_IN_VK, WEB_CLIENT_APP } from '../../stand/people.ts';
import { fingerprint } from '../../stand/vk-id/journal.ts';
import { tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';

const vk = useVkId();

describe('the journal', () => {
  it('shows one sign-in as its calls, and what a person clicks not at all', async () => {
    const { access_token } = tokensOf(await vk.client.exchange(await vk.client.getCode(ANNA_IN_VK)));
    const parameters = { client_id: WEB_CLIENT_APP.id, access_token };
    await vk.client.call('/oauth2/user_info', parameters);
    await vk.client.call('/oauth2/revoke', parameters);
    expect(vk.stand.vkId.journal.endpoints).toEqual(['authorize', 'exchange', 'user_info', 'revoke']);
    expect(vk.stand.vkId.journal.entries.map((entry) => entry.outcome.kind)).toEqual(
      Array(4).fill('accepted'),
    );
  });

  it('shows no secret, but tells whether it is a known one', async () => {
    const received = await vk.client.getCode(ANNA_IN_VK);
    await vk.client.exchange(received);
    const text = JSON.stringify(vk.stand.vkId.journal.entries);
    for (const secret of vk.stand.vkId.secrets()) expect(text).not.toContain(secret);
    expect(vk.stand.vkId.secrets()).toContain(received.verifier);
    expect(vk.stand.vkId.journal.entries[1]?.parameters['code']).toBe(fingerprint(received.code));
  });

  it('names the error of a refusal', async () => {
    await vk.client.call('/oauth2/revoke', { client_id: WEB_CLIENT_APP.id, access_token: 'unknown' });
    expect(vk.stand.vkId.journal.entries[0]).toMatchObject({
      endpoint: 'revoke',
      method: 'POST',
      host: 'id.vk.ru',
      path: '/oauth2/revoke',
      origin: null,
      outcome: { kind: 'refused', error: 'invalid_token' },
    });
  });

  it('can be cleared', async () => {
    await vk.client.authorize();
    vk.stand.vkId.journal.clear();
    expect(vk.stand.vkId.journal.entries).toEqual([]);
  });
});
