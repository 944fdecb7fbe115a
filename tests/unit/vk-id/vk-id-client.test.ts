import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VkIdError } from '../../../utils/vk-id/failure.ts';
import { createRequestSecrets } from '../../../utils/vk-id/pkce.ts';
import { vkIdClient } from '../../../utils/vk-id/vk-id-client.ts';

/*
 * The real @vkid/sdk, with the network alone replaced. The calls against VK ID's protocol run in tests/e2e.
 */

const app = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };
const grant = { accessToken: 'the-token', userId: '777' };
const code = { code: 'the-code', deviceId: 'the-device' };
const browserFetch = globalThis.fetch;

interface Call {
  readonly path: string;
  readonly query: Record<string, string>;
  readonly body: Record<string, string>;
}

let calls: Call[];
let answer: (call: Call) => unknown;

beforeEach(() => {
  calls = [];
  // A worker has one, Node has none, and the SDK reads it.
  vi.stubGlobal('location', new URL('chrome-extension://abc/background.js'));
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const call: Call = {
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: Object.fromEntries(new URLSearchParams(await request.text())),
    };
    calls.push(call);
    const content = answer(call);
    return new Response(typeof content === 'string' ? content : JSON.stringify(content));
  };
});
afterEach(() => {
  globalThis.fetch = browserFetch;
  vi.unstubAllGlobals();
});

describe('exchanging the code', () => {
  const secrets = createRequestSecrets();
  const exchange = () => vkIdClient.exchangeCode(app, secrets, code);
  const tokens = { access_token: 'the-token', user_id: 777, state: secrets.state };

  test('sends our own verifier and state, the device id and the redirect URI, and gives the grant', async () => {
    answer = () => tokens;
    expect(await exchange()).toEqual(grant);
    expect(calls).toHaveLength(1);
    const [{ path, query, body } = { path: '', query: {}, body: {} }] = calls;
    expect(path).toBe('/oauth2/auth');
    expect({ ...query, ...body }).toMatchObject({
      grant_type: 'authorization_code',
      code: 'the-code',
      code_verifier: secrets.codeVerifier,
      client_id: '54321',
      device_id: 'the-device',
      redirect_uri: app.redirectUri,
      state: secrets.state,
    });
  });

  test.each([
    ['another state', { ...tokens, state: 'other' }, 'state-mismatch'],
    ['an OAuth error with HTTP 200', { error: 'invalid_grant', error_description: '' }, 'vk-refused'],
    ['a passing OAuth error', { error: 'temporarily_unavailable' }, 'vk-not-answering'],
    ['no token', { ...tokens, access_token: undefined }, 'vk-answer-invalid'],
    ['a user id of another type', { ...tokens, user_id: '777' }, 'vk-answer-invalid'],
    ['broken JSON', '{"access', 'vk-answer-invalid'],
    ['an empty body', '', 'vk-answer-invalid'],
    ['a JSON text', '"text"', 'vk-answer-invalid'],
    ['null', 'null', 'vk-answer-invalid'],
  ])('answered with %s fails', async (_what, content, failure) => {
    answer = () => content;
    await expect(exchange()).rejects.toMatchObject({ name: 'VkIdError', failure });
  });

  test('that the network refuses fails as the network says', async () => {
    answer = () => {
      throw new VkIdError('no-network', 'down');
    };
    await expect(exchange()).rejects.toMatchObject({ failure: 'no-network', message: 'down' });
  });

  test.each([
    [{ ...tokens, state: 'other' }, 'the answer to the code exchange carries another state'],
    [{ ...tokens, user_id: '777' }, 'a field of the answer is missing or of a wrong type'],
    [{ error: 'e'.repeat(100) }, `VK ID refused: ${'e'.repeat(64)}`],
    ['', 'the answer is not JSON, or not an object'],
  ])('answered with %j says so to developers', async (content, message) => {
    answer = () => content;
    await expect(exchange()).rejects.toMatchObject({ message });
  });

  test.each([[null], ['text'], [{ code: 5 }], [{ code: 104 }]])(
    'rejected with %j is sorted',
    async (reason) => {
      answer = () => {
        throw reason;
      };
      const failure = Object(reason).code === 104 ? 'state-mismatch' : 'vk-answer-invalid';
      await expect(exchange()).rejects.toMatchObject({ name: 'VkIdError', failure });
    },
  );

  test('is never repeated, whatever the answer', async () => {
    answer = () => '';
    await expect(exchange()).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });
});

describe('asking who it is', () => {
  const user = { user_id: '777', first_name: 'Анна', last_name: '', phone: '+7', avatar: 'https://…' };

  test('keeps id and name, and nothing else', async () => {
    answer = () => ({ user });
    expect(await vkIdClient.identify(grant)).toEqual({ id: '777', firstName: 'Анна', lastName: '' });
  });

  test.each([
    ['another account than the token', { user: { ...user, user_id: '778' } }],
    ['a number for an id', { user: { ...user, user_id: 777 } }],
    ['no name', { user: { user_id: '777' } }],
    ['a name without end', { user: { ...user, last_name: 'я'.repeat(10_000) } }],
    ['no user', {}],
  ])('does not believe %s', async (_what, content) => {
    answer = () => content;
    await expect(vkIdClient.identify(grant)).rejects.toMatchObject({ failure: 'vk-answer-invalid' });
  });
});

describe('withdrawing the permission', () => {
  test('names the app and the token', async () => {
    answer = () => ({ response: 1 });
    await vkIdClient.revoke(app, grant);
    expect(calls).toEqual([
      { path: '/oauth2/revoke', query: { client_id: '54321' }, body: { access_token: 'the-token' } },
    ]);
  });

  test.each([[{ response: 0 }], [{}], ['']])('is not taken for done when VK answers %j', async (content) => {
    answer = () => content;
    await expect(vkIdClient.revoke(app, grant)).rejects.toMatchObject({ failure: 'vk-answer-invalid' });
  });
});

test('no message of a failure repeats a token, a code or a verifier', async () => {
  const secrets = createRequestSecrets();
  answer = ({ body, query }) => ({
    error: 'invalid_grant',
    error_description: JSON.stringify({ body, query }),
  });
  const messages = await Promise.all(
    [
      vkIdClient.exchangeCode(app, secrets, code),
      vkIdClient.identify(grant),
      vkIdClient.revoke(app, grant),
    ].map((call) =>
      call.then(
        () => 'no failure',
        (error: Error) => error.message,
      ),
    ),
  );
  for (const message of messages) {
    expect(message).toMatch(/VK ID refused/);
    expect(message).not.toMatch(new RegExp(`the-token|the-code|${secrets.codeVerifier}`));
  }
});
