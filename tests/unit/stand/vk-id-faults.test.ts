import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA_IN_VK, TIMOFEY_IN_VK, WEB_CLIENT_APP } from '../../stand/people.ts';
import { StandClient } from './stand-client.ts';
import { tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';
import type { ReceivedCode } from './vk-id-client.ts';

const vk = useVkId();

// What tells one fault from another to the extension is seen in tests/unit/link/vk-id-faults.test.ts.
describe('a fault of the exchange', () => {
  let received: ReceivedCode;

  beforeEach(async () => {
    received = await vk.client.getCode(ANNA_IN_VK);
    vk.stand.vkId.journal.clear();
  });

  it('delays the answer, and is in the journal as soon as the request is', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'delay', ms: 500 });
    const answer = vk.client.exchange(received);
    await expect
      .poll(() => vk.stand.vkId.journal.entries[0]?.outcome, { interval: 5 })
      .toEqual({ kind: 'fault', fault: 'delay' });
    expect(await Promise.race([answer, 'not answered'])).toBe('not answered');
    expect(tokensOf(await answer).user_id).toBe(ANNA_IN_VK.id);
  });

  it.each(['json', 'html'] as const)('answers HTTP 503 with %s', async (body) => {
    vk.stand.vkId.faults.set('exchange', { kind: 'status', status: 503, body });
    const answer = await vk.client.exchange(received);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain(body);
    expect(vk.stand.vkId.journal.entries[0]?.outcome).toEqual({ kind: 'fault', fault: 'status' });
  });

  it('answers what is no JSON, or nothing', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'broken-json' });
    const broken = await vk.client.exchange(received);
    expect(() => JSON.parse(broken.body)).toThrow(SyntaxError);
    vk.stand.vkId.faults.set('exchange', { kind: 'empty-body' });
    expect((await vk.client.exchange(received)).body).toBe('');
  });

  it('answers far too much', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'big-body', bytes: 1_000_000 });
    expect((await vk.client.exchange(received)).body.length).toBeGreaterThan(1_000_000);
  });

  it('leaves a field out, nested ones too', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'missing-field', field: 'user_id' });
    const { access_token, ...rest } = JSON.parse((await vk.client.exchange(received)).body);
    expect(rest).not.toHaveProperty('user_id');
    vk.stand.vkId.faults.set('user_info', { kind: 'missing-field', field: 'user.first_name' });
    const info = await vk.client.call('/oauth2/user_info', { client_id: WEB_CLIENT_APP.id, access_token });
    expect(Object.keys(JSON.parse(info.body).user)).not.toContain('first_name');
  });

  it('gives a field another type', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'wrong-type', field: 'access_token' });
    expect(JSON.parse((await vk.client.exchange(received)).body).access_token).toHaveLength(1);
  });

  it('answers for another person, as a number here and as a string in user_info', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'other-user', userId: TIMOFEY_IN_VK.id });
    const tokens = tokensOf(await vk.client.exchange(received));
    expect(tokens.user_id).toBe(TIMOFEY_IN_VK.id);
    vk.stand.vkId.faults.set('user_info', { kind: 'other-user', userId: TIMOFEY_IN_VK.id });
    const { access_token } = tokens;
    const info = await vk.client.call('/oauth2/user_info', { client_id: WEB_CLIENT_APP.id, access_token });
    expect(JSON.parse(info.body).user.user_id).toBe(String(TIMOFEY_IN_VK.id));
  });

  it('can be limited to a number of times', async () => {
    vk.stand.vkId.faults.set('exchange', { kind: 'empty-body' }, 2);
    expect((await vk.client.exchange(received)).body).toBe('');
    expect((await vk.client.exchange(received)).body).toBe('');
    expect(tokensOf(await vk.client.exchange(received)).user_id).toBe(ANNA_IN_VK.id);
  });
});

describe('a fault of authorize', () => {
  const answerOf = async () => {
    const page = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    return StandClient.location(await vk.client.press(page, 'Продолжить')).searchParams;
  };

  it('leaves the code out', async () => {
    vk.stand.vkId.faults.set('authorize', { kind: 'missing-field', field: 'code' });
    const answer = await answerOf();
    expect([answer.has('code'), answer.has('device_id')]).toEqual([false, true]);
  });

  it('repeats a parameter', async () => {
    vk.stand.vkId.faults.set('authorize', { kind: 'repeated-parameter', name: 'state' });
    expect((await answerOf()).getAll('state')).toHaveLength(2);
  });

  it('packs everything into one parameter', async () => {
    vk.stand.vkId.faults.set('authorize', { kind: 'payload-form' });
    const answer = await answerOf();
    expect([...answer.keys()]).toEqual(['payload']);
    expect(JSON.parse(answer.get('payload') ?? '')).toMatchObject({ type: 'code_v2', expires_in: 600 });
  });
});
