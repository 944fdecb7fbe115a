import { beforeEach, describe, expect, it } from 'vitest';
import { ALEXANDRA_IN_VK, ANNA_IN_VK, TIMOFEY_IN_VK } from '../../stand/people.ts';
import { StandClient } from './stand-client.ts';
import { useVkId } from './use-vk-id.ts';
import { REDIRECT_URL, VkIdClient } from './vk-id-client.ts';

const vk = useVkId();

describe('a person whom VK ID does not know', () => {
  it('signs in, continues, and comes back with a code', async () => {
    const form = await vk.client.authorize();
    const consent = await vk.client.signIn(form, ANNA_IN_VK);
    expect(consent.body).toContain('Анна Смирнова');
    const redirect = StandClient.location(await vk.client.press(consent, 'Продолжить'));
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
    expect((await vk.client.authorize({ code_challenge_method: method })).status).toBe(200);
  });

  it('may type the phone number as people do', async () => {
    const page = await vk.client.authorize();
    const typed = { ...ANNA_IN_VK, phone: '8 (999) 000-01-01' };
    expect((await vk.client.signIn(page, typed)).body).toContain('Продолжить');
  });

  it('is told of a wrong password and may try again', async () => {
    const page = await vk.client.authorize();
    const again = await vk.client.signIn(page, { ...ANNA_IN_VK, password: 'wrong' });
    expect(again.body).toContain('Неверный телефон или пароль');
    expect((await vk.client.signIn(again, ANNA_IN_VK)).body).toContain('Продолжить');
  });

  it('may cancel on every page, which denies access', async () => {
    const form = await vk.client.authorize();
    const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    for (const page of [form, consent]) {
      const redirect = StandClient.location(await vk.client.press(page, 'Отмена'));
      expect(redirect.searchParams.get('error')).toBe('access_denied');
      expect(redirect.searchParams.get('state')).toBe('state-of-the-test-with-enough-letters');
    }
  });

  it.each(['Продолжить', 'Отмена'])(
    'is sent back with one and the same answer by pressing «%s» twice',
    async (button) => {
      const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
      const first = StandClient.location(await vk.client.press(consent, button));
      const second = StandClient.location(await vk.client.press(consent, button));
      expect(second.href).toBe(first.href);
    },
  );

  it('is given one and the same page for the opener of a popup by pressing «Продолжить» twice', async () => {
    const form = await vk.client.authorize({ origin: new URL(REDIRECT_URL).origin });
    const consent = await vk.client.signIn(form, ANNA_IN_VK);
    const first = await vk.client.press(consent, 'Продолжить');
    const second = await vk.client.press(consent, 'Продолжить');
    expect(first.body).toMatch(/vk2\.a\./);
    expect(second.body).toBe(first.body);
  });

  it('is sent back with one and the same answer by a second press while the first waits for its own', async () => {
    const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    vk.stand.vkId.faults.set('consent', { kind: 'delay', ms: 300 }, 1);
    const start = performance.now();
    const pressed = async () => {
      const answer = await vk.client.press(consent, 'Продолжить');
      return { redirect: StandClient.location(answer), waited: performance.now() - start };
    };
    const [first, second] = await Promise.all([pressed(), pressed()]);
    expect(Math.min(first.waited, second.waited)).toBeGreaterThan(290);
    expect(first.redirect.searchParams.get('code')).toMatch(/^vk2\.a\./);
    expect(second.redirect.href).toBe(first.redirect.href);
  });

  it.each([
    ['Отмена', 'Продолжить'],
    ['Продолжить', 'Отмена'],
  ])('is told that the request was answered by «%s», and is not sent back by «%s»', async (first, second) => {
    const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    await vk.client.press(consent, first);
    const page = await vk.client.press(consent, second);
    expect(page.status).toBe(400);
    expect(page.body).toContain('was answered');
    expect(page.headers.has('location')).toBe(false);
  });

  it('gets no second answer as another account that signed in here', async () => {
    await vk.client.getCode(TIMOFEY_IN_VK);
    const form = await vk.client.open(await vk.client.authorize(), 'Войти в другой аккаунт');
    const consent = await vk.client.signIn(form, ANNA_IN_VK);
    await vk.client.press(consent, 'Продолжить');
    const page = await vk.client.press(consent, 'Продолжить', { account: String(TIMOFEY_IN_VK.id) });
    expect(page.status).toBe(400);
  });

  it('gets no second answer once the session is over', async () => {
    const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    await vk.client.press(consent, 'Продолжить');
    vk.client.browser.dropCookie('id.vk.ru', 'vkid_session');
    expect((await vk.client.press(consent, 'Продолжить')).status).toBe(400);
  });

  it('gets no second answer by the pages that came before', async () => {
    const form = await vk.client.authorize();
    await vk.client.press(await vk.client.signIn(form, ANNA_IN_VK), 'Продолжить');
    expect((await vk.client.signIn(form, ANNA_IN_VK)).status).toBe(400);
  });

  it('may not continue as an account that did not sign in', async () => {
    const consent = await vk.client.signIn(await vk.client.authorize(), ANNA_IN_VK);
    const page = await vk.client.press(consent, 'Продолжить', { account: String(TIMOFEY_IN_VK.id) });
    expect(page.headers.has('location')).toBe(false);
  });
});

describe('a remembered person', () => {
  beforeEach(async () => {
    await vk.client.getCode(ANNA_IN_VK);
  });

  it('needs one press', async () => {
    const page = await vk.client.authorize();
    expect(page.body).toContain('Анна Смирнова');
    expect(StandClient.location(await vk.client.press(page, 'Продолжить')).searchParams.has('code')).toBe(
      true,
    );
  });

  it('may use another account, and then chooses between both', async () => {
    const form = await vk.client.open(await vk.client.authorize(), 'Войти в другой аккаунт');
    await vk.client.press(await vk.client.signIn(form, ALEXANDRA_IN_VK), 'Продолжить');
    const list = await vk.client.authorize();
    expect(list.body).toContain('Анна Смирнова');
    expect(list.body).toContain('Александра-Виктория Константинопольская');
    const consent = await vk.client.open(list, 'Анна Смирнова');
    expect(StandClient.location(await vk.client.press(consent, 'Продолжить')).searchParams.has('code')).toBe(
      true,
    );
  });

  it('types the password again once the session is over', async () => {
    vk.client.browser.dropCookie('id.vk.ru', 'vkid_session');
    const form = await vk.client.open(await vk.client.authorize(), 'Анна Смирнова');
    expect(form.body).toContain(`value="${ANNA_IN_VK.phone}"`);
    expect((await vk.client.signIn(form, ANNA_IN_VK)).body).toContain('Продолжить');
  });

  it('is known to one browser alone', async () => {
    const other = new VkIdClient(new StandClient(vk.stand));
    expect((await other.authorize()).body).not.toContain('Анна');
  });

  it('signs in anew where the client demands it', async () => {
    expect((await vk.client.authorize({ prompt: 'login' })).body).toContain('Пароль');
  });

  it('chooses among the accounts where the client demands it', async () => {
    expect((await vk.client.authorize({ prompt: 'select_account' })).body).toContain('Выберите аккаунт');
  });

  it('gets the same device_id every time', async () => {
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      const redirect = StandClient.location(await vk.client.press(await vk.client.authorize(), 'Продолжить'));
      ids.push(redirect.searchParams.get('device_id'));
    }
    expect(ids[0]).toBe(ids[1]);
  });
});
