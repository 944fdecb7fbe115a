import { describe, expect, it } from 'vitest';
import { ANNA_IN_VK } from '../../stand/people.ts';
import { StandClient } from './stand-client.ts';
import { useVkId } from './use-vk-id.ts';
import { authorizeParameters, REDIRECT_URL } from './vk-id-client.ts';

const vk = useVkId();

describe('a request that cannot be trusted', () => {
  it.each([
    ['an unknown app', { client_id: '1' }, 'invalid_client'],
    ['no app', { client_id: null }, 'invalid_client'],
    ['no redirect URL', { redirect_uri: null }, 'redirect_uri is missing or invalid'],
    [
      'a redirect URL without its slash',
      { redirect_uri: REDIRECT_URL.slice(0, -1) },
      'redirect_uri is missing',
    ],
    ['a longer redirect URL', { redirect_uri: `${REDIRECT_URL}more` }, 'redirect_uri is missing'],
    ["another app's redirect URL", { client_id: '53000001' }, 'redirect_uri is missing'],
    ['a popup of a foreign page', { origin: 'https://evil.example' }, 'origin is missing or invalid'],
  ])('with %s is refused on a page, and leads nowhere', async (_, changes, words) => {
    const page = await vk.client.authorize(changes);
    expect(page.status).toBe(400);
    expect(page.body).toContain(words);
    expect(page.headers.has('location')).toBe(false);
    expect(vk.stand.vkId.journal.entries[0]?.outcome.kind).toBe('refused');
  });
});

describe('a faulty request of a known app', () => {
  it.each([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'invalid_request'],
    ['no state', { state: null }, 'invalid_request'],
    ['a state of 31 characters', { state: 's'.repeat(31) }, 'invalid_request'],
    ['no challenge', { code_challenge: null }, 'invalid_request'],
    ['a challenge that no SHA-256 gives', { code_challenge: 'short' }, 'invalid_request'],
    ['no challenge method', { code_challenge_method: null }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['an unknown scope', { scope: 'vkid.personal_info passport' }, 'invalid_scope'],
    ['an unknown prompt', { prompt: 'maybe' }, 'invalid_request'],
    ['a prompt that contradicts itself', { prompt: 'none login' }, 'invalid_request'],
  ])('with %s goes back with its error', async (_, changes, error) => {
    const redirect = StandClient.location(await vk.client.authorize(changes));
    expect(`${redirect.origin}/`).toBe(REDIRECT_URL);
    expect(redirect.searchParams.get('error')).toBe(error);
    expect(redirect.searchParams.get('error_description')).not.toBe('');
    expect(redirect.searchParams.get('state')).toBe(
      changes && 'state' in changes ? changes.state : 'state-of-the-test-with-enough-letters',
    );
    expect(redirect.searchParams.has('code')).toBe(false);
  });

  it('with one parameter twice is refused', async () => {
    const address = 'https://id.vk.ru/authorize?client_id=53000002&client_id=53000001';
    expect((await vk.client.browser.send(address)).body).toContain('client_id is given more than once');
  });
});

describe('prompt=none', () => {
  const errorOfSilence = async () =>
    StandClient.location(await vk.client.authorize({ prompt: 'none' })).searchParams.get('error');

  it('wants somebody signed in', async () => {
    expect(await errorOfSilence()).toBe('login_required');
  });

  it('wants the app permitted', async () => {
    await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    expect(await errorOfSilence()).toBe('interaction_required');
  });

  it('brings a code without any page then', async () => {
    await vk.client.getCode(ANNA_IN_VK);
    const redirect = StandClient.location(await vk.client.authorize({ prompt: 'none' }));
    expect(redirect.searchParams.get('code')).toMatch(/^vk2\.a\./);
  });
});

describe('the pages', () => {
  it('speak English and are dark where the client asks for it', async () => {
    const page = await vk.client.authorize({ lang_id: '3', scheme: 'dark' });
    expect(page.body).toContain('<html lang="en" data-scheme="dark">');
    expect(page.body).toContain('Sign in');
  });

  it('allow no script and no frame', async () => {
    const policy = (await vk.client.authorize()).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
  });

  it('answer under the old host name, too', async () => {
    const query = new URLSearchParams(authorizeParameters());
    const page = await vk.client.browser.send(`https://id.vk.com/authorize?${query}`);
    expect(page.body).toContain('Войти');
    expect(vk.stand.vkId.journal.entries[0]?.host).toBe('id.vk.com');
  });
});
