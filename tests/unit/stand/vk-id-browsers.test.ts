import { describe, expect, it } from 'vitest';
import { UNPACKED_CHROMIUM } from '../../../scripts/build/extension-ids.ts';
import { ANNA_IN_VK, WEB_CLIENT_APP } from '../../stand/people.ts';
import { StandClient } from './stand-client.ts';
import { errorOf, tokensOf } from './token-answer.ts';
import { useVkId } from './use-vk-id.ts';
import { VkIdClient } from './vk-id-client.ts';

const vk = useVkId();

const callFrom = (origin: string) =>
  vk.client.call('/oauth2/user_info', { client_id: WEB_CLIENT_APP.id, access_token: 'any' }, { origin });

describe('the cookies of a browser that is signed in', () => {
  it('lead to the consent at once, and no other browser', async () => {
    const cookies = vk.stand.vkId.signedInBrowser(ANNA_IN_VK);
    for (const [name, value] of Object.entries(cookies))
      vk.client.browser.keepCookie('id.vk.ru', name, value);
    const { body } = await vk.client.authorize();
    expect(body).toContain('Анна Смирнова');
    expect(body).toContain('Продолжить');
    const other = await new VkIdClient(new StandClient(vk.stand)).authorize();
    expect(other.body).toContain('name="password"');
  });
});

describe('cross-origin calls', () => {
  it.each(['https://client.example.org', 'https://login.client.example.org'])(
    "may be read by the app's own page at %s",
    async (origin) => {
      const { headers } = await callFrom(origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toBe('Origin');
      expect(headers.has('access-control-allow-credentials')).toBe(false);
    },
  );

  it.each([
    'https://evil.example',
    'https://notclient.example.org',
    'https://client.example.org.evil.example',
    `chrome-extension://${UNPACKED_CHROMIUM.id}`,
    'null',
  ])('may not be read by %s', async (origin) => {
    expect((await callFrom(origin)).headers.has('access-control-allow-origin')).toBe(false);
  });

  it('burn the code of a stranger who cannot read the answer', async () => {
    const received = await vk.client.getCode(ANNA_IN_VK);
    const stranger = await vk.client.call(
      '/oauth2/auth',
      {
        grant_type: 'authorization_code',
        client_id: WEB_CLIENT_APP.id,
        redirect_uri: 'https://client.example.org/',
        code: received.code,
        code_verifier: received.verifier,
        device_id: received.deviceId,
      },
      { origin: 'https://evil.example' },
    );
    expect(stranger.headers.has('access-control-allow-origin')).toBe(false);
    expect(tokensOf(stranger).user_id).toBe(ANNA_IN_VK.id);
    expect(errorOf(await vk.client.exchange(received)).error).toBe('invalid_grant');
  });

  it.each(['authorization', 'content-type'])(
    'with a header %s are refused in the preflight',
    async (header) => {
      const answer = await vk.client.browser.send('https://id.vk.ru/oauth2/user_info', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://client.example.org',
          'access-control-request-method': 'POST',
          'access-control-request-headers': header,
        },
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
      expect(vk.stand.vkId.journal.endpoints).toEqual(['preflight']);
    },
  );

  it('are POST', async () => {
    const answer = await vk.client.browser.send('https://id.vk.ru/oauth2/user_info');
    expect(answer.status).toBe(405);
  });

  it('do not read JSON', async () => {
    const answer = await vk.client.browser.send('https://id.vk.ru/oauth2/user_info', {
      body: JSON.stringify({ client_id: WEB_CLIENT_APP.id, access_token: 'any' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(errorOf(answer).error).toBe('invalid_client');
  });
});

describe("the SDK's other calls", () => {
  it.each(['stat_events_vkid_sdk', 'vkid_sdk_get_config'])(
    'to %s are answered with nothing to do',
    async (name) => {
      const answer = await vk.client.browser.send(`https://id.vk.ru/${name}?app_id=${WEB_CLIENT_APP.id}`, {
        form: { events: '[]' },
        headers: { origin: 'https://client.example.org' },
      });
      expect(JSON.parse(answer.body)).toHaveProperty('response');
      expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
      expect(vk.stand.vkId.journal.endpoints).toEqual(['statistics']);
    },
  );
});
