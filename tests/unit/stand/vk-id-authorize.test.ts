import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALEXANDRA_IN_VK, ANNA_IN_VK, TIMOFEY_IN_VK } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { StandClient } from './stand-client.ts';
import { authorizeParameters, REDIRECT_URL, VkIdClient } from './vk-id-client.ts';

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
    const page = await client.authorize(changes);
    expect(page.status).toBe(400);
    expect(page.body).toContain(words);
    expect(page.headers.has('location')).toBe(false);
    expect(stand.vkId.journal.entries[0]?.outcome.kind).toBe('refused');
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
    const redirect = StandClient.location(await client.authorize(changes));
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
    expect((await client.browser.send(address)).body).toContain('client_id is given more than once');
  });
});

describe('a person whom VK ID does not know', () => {
  it('signs in, continues, and comes back with a code', async () => {
    const form = await client.authorize();
    const consent = await client.signIn(form, ANNA_IN_VK);
    expect(consent.body).toContain('Анна Смирнова');
    const redirect = StandClient.location(await client.press(consent, 'Продолжить'));
    expect(Object.fromEntries(redirect.searchParams)).toEqual({
      code: expect.stringMatching(/^vk2\.a\./),
      state: 'state-of-the-test-with-enough-letters',
      device_id: expect.stringMatching(/^[\w-]{43,}$/),
      type: 'code_v2',
      expires_in: '600',
      ext_id: expect.any(String),
    });
  });

  it.each(['s256', 'S256'])('may be sent by a client that writes %s', async (method) => {
    expect((await client.authorize({ code_challenge_method: method })).status).toBe(200);
  });

  it('may type the phone number as people do', async () => {
    const page = await client.authorize();
    const typed = { ...ANNA_IN_VK, phone: '8 (999) 000-01-01' };
    expect((await client.signIn(page, typed)).body).toContain('Продолжить');
  });

  it('is told of a wrong password and may try again', async () => {
    const page = await client.authorize();
    const again = await client.signIn(page, { ...ANNA_IN_VK, password: 'wrong' });
    expect(again.body).toContain('Неверный телефон или пароль');
    expect((await client.signIn(again, ANNA_IN_VK)).body).toContain('Продолжить');
  });

  it('may cancel on every page, which denies access', async () => {
    const form = await client.authorize();
    const consent = await client.signIn(await client.authorize(), ANNA_IN_VK);
    for (const page of [form, consent]) {
      const redirect = StandClient.location(await client.press(page, 'Отмена'));
      expect(redirect.searchParams.get('error')).toBe('access_denied');
      expect(redirect.searchParams.get('state')).toBe('state-of-the-test-with-enough-letters');
    }
  });

  it('gets no second code by pressing «Продолжить» twice', async () => {
    const consent = await client.signIn(await client.authorize(), ANNA_IN_VK);
    await client.press(consent, 'Продолжить');
    const second = await client.press(consent, 'Продолжить');
    expect(second.headers.has('location')).toBe(false);
    expect(second.status).toBe(400);
  });

  it('may not continue as an account that did not sign in', async () => {
    const consent = await client.signIn(await client.authorize(), ANNA_IN_VK);
    const page = await client.press(consent, 'Продолжить', { account: String(TIMOFEY_IN_VK.id) });
    expect(page.headers.has('location')).toBe(false);
  });
});

describe('a remembered person', () => {
  beforeEach(async () => {
    await client.getCode(ANNA_IN_VK);
  });

  it('needs one press', async () => {
    const page = await client.authorize();
    expect(page.body).toContain('Анна Смирнова');
    expect(StandClient.location(await client.press(page, 'Продолжить')).searchParams.has('code')).toBe(true);
  });

  it('may use another account, and then chooses between both', async () => {
    const form = await client.open(await client.authorize(), 'Войти в другой аккаунт');
    await client.press(await client.signIn(form, ALEXANDRA_IN_VK), 'Продолжить');
    const list = await client.authorize();
    expect(list.body).toContain('Анна Смирнова');
    expect(list.body).toContain('Александра-Виктория Константинопольская');
    const consent = await client.open(list, 'Анна Смирнова');
    expect(StandClient.location(await client.press(consent, 'Продолжить')).searchParams.has('code')).toBe(
      true,
    );
  });

  it('types the password again once the session is over', async () => {
    client.browser.dropCookie('id.vk.ru', 'vkid_session');
    const form = await client.open(await client.authorize(), 'Анна Смирнова');
    expect(form.body).toContain(`value="${ANNA_IN_VK.phone}"`);
    expect((await client.signIn(form, ANNA_IN_VK)).body).toContain('Продолжить');
  });

  it('is known to one browser alone', async () => {
    const other = new VkIdClient(new StandClient(stand));
    expect((await other.authorize()).body).not.toContain('Анна');
  });

  it('signs in anew where the client demands it', async () => {
    expect((await client.authorize({ prompt: 'login' })).body).toContain('Пароль');
  });

  it('chooses among the accounts where the client demands it', async () => {
    expect((await client.authorize({ prompt: 'select_account' })).body).toContain('Выберите аккаунт');
  });

  it('gets the same device_id every time', async () => {
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      const redirect = StandClient.location(await client.press(await client.authorize(), 'Продолжить'));
      ids.push(redirect.searchParams.get('device_id'));
    }
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('prompt=none', () => {
  const errorOfSilence = async () =>
    StandClient.location(await client.authorize({ prompt: 'none' })).searchParams.get('error');

  it('wants somebody signed in', async () => {
    expect(await errorOfSilence()).toBe('login_required');
  });

  it('wants the app permitted', async () => {
    await client.signIn(await client.authorize(), ANNA_IN_VK);
    expect(await errorOfSilence()).toBe('interaction_required');
  });

  it('brings a code without any page then', async () => {
    await client.getCode(ANNA_IN_VK);
    const redirect = StandClient.location(await client.authorize({ prompt: 'none' }));
    expect(redirect.searchParams.get('code')).toMatch(/^vk2\.a\./);
  });
});

describe('the pages', () => {
  it('speak English and are dark where the client asks for it', async () => {
    const page = await client.authorize({ lang_id: '3', scheme: 'dark' });
    expect(page.body).toContain('<html lang="en" data-scheme="dark">');
    expect(page.body).toContain('Sign in');
  });

  it('allow no script and no frame', async () => {
    const policy = (await client.authorize()).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
  });

  it('answer under the old host name, too', async () => {
    const query = new URLSearchParams(authorizeParameters());
    const page = await client.browser.send(`https://id.vk.com/authorize?${query}`);
    expect(page.body).toContain('Войти');
    expect(stand.vkId.journal.entries[0]?.host).toBe('id.vk.com');
  });
});
