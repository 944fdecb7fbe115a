import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, WEB_CLIENT_APP } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { fingerprint } from '../../stand/vk-id/journal.ts';
import { StandClient } from './stand-client.ts';
import { tokensOf } from './token-answer.ts';
import { VkIdClient } from './vk-id-client.ts';

let stand: Stand;
let client: VkIdClient;

beforeAll(async () => {
  stand = await startStand();
});
afterAll(() => stand.stop());
beforeEach(() => {
  stand.vkId.reset();
  client = new VkIdClient(new StandClient(stand));
});

describe('the journal', () => {
  it('shows one sign-in as its calls, and what a person clicks not at all', async () => {
    const { access_token } = tokensOf(await client.exchange(await client.getCode(ANNA_IN_VK)));
    const parameters = { client_id: WEB_CLIENT_APP.id, access_token };
    await client.call('/oauth2/user_info', parameters);
    await client.call('/oauth2/revoke', parameters);
    expect(stand.vkId.journal.endpoints).toEqual(['authorize', 'exchange', 'user_info', 'revoke']);
    expect(stand.vkId.journal.entries.map((entry) => entry.outcome.kind)).toEqual(Array(4).fill('accepted'));
  });

  it('shows no secret, but tells whether it is a known one', async () => {
    const received = await client.getCode(ANNA_IN_VK);
    await client.exchange(received);
    const text = JSON.stringify(stand.vkId.journal.entries);
    for (const secret of stand.vkId.secrets()) expect(text).not.toContain(secret);
    expect(stand.vkId.secrets()).toContain(received.verifier);
    expect(stand.vkId.journal.entries[1]?.parameters['code']).toBe(fingerprint(received.code));
  });

  it('names the error of a refusal', async () => {
    await client.call('/oauth2/revoke', { client_id: WEB_CLIENT_APP.id, access_token: 'unknown' });
    expect(stand.vkId.journal.entries[0]).toMatchObject({
      endpoint: 'revoke',
      method: 'POST',
      host: 'id.vk.ru',
      path: '/oauth2/revoke',
      origin: null,
      outcome: { kind: 'refused', error: 'invalid_token' },
    });
  });

  it('can be cleared', async () => {
    await client.authorize();
    stand.vkId.journal.clear();
    expect(stand.vkId.journal.entries).toEqual([]);
  });
});
