import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ANNA_IN_VK } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { StandClient } from './stand-client.ts';
import { VkIdClient } from './vk-id-client.ts';

const MESSENGER = 'https://web.vk.me';

let stand: Stand;
let browser: StandClient;
let vkId: VkIdClient;

beforeAll(async () => {
  stand = await startStand();
});
afterAll(() => stand.stop());
beforeEach(() => {
  stand.vkId.reset();
  stand.messenger.reset();
  browser = new StandClient(stand);
  vkId = new VkIdClient(browser);
});

/** From the messenger's sign-in to the page of VK ID that it leads to. */
async function signInPage(name: 'messenger' | 'sferum') {
  const redirect = StandClient.location(await browser.send(`${MESSENGER}/sign-in?with=${name}`));
  return browser.send(redirect.href);
}

it('offers «Войти» and «Войти в Сферум» while nobody is signed in', async () => {
  const { body } = await browser.send(`${MESSENGER}/`);
  expect(body).toContain('>Войти</a>');
  expect(body).toContain('>Войти в Сферум</a>');
});

it.each(['messenger', 'sferum'] as const)('takes the account that was just linked, by %s', async (name) => {
  await vkId.getCode(ANNA_IN_VK);
  const page = await signInPage(name);
  expect(page.body).toContain('Анна Смирнова');
  const back = StandClient.location(await vkId.press(page, 'Продолжить'));
  expect(back.origin).toBe(MESSENGER);
  await browser.send(back.href);
  const { body } = await browser.send(`${MESSENGER}/`);
  expect(body).toContain('Анна Смирнова');
  expect(body).toContain('Выберите чат или создайте новый');
});

it('signs in somebody whom VK ID does not know yet', async () => {
  const consent = await vkId.signIn(await signInPage('messenger'), ANNA_IN_VK);
  await browser.send(StandClient.location(await vkId.press(consent, 'Продолжить')).href);
  expect((await browser.send(`${MESSENGER}/convo/2000000002`)).body).toContain('<h1>Математика</h1>');
});

it('signs out', async () => {
  const consent = await vkId.signIn(await signInPage('messenger'), ANNA_IN_VK);
  await browser.send(StandClient.location(await vkId.press(consent, 'Продолжить')).href);
  await browser.send(`${MESSENGER}/sign-out`, { form: {} });
  expect((await browser.send(`${MESSENGER}/`)).body).toContain('>Войти</a>');
});

it('takes a ticket once', async () => {
  const consent = await vkId.signIn(await signInPage('messenger'), ANNA_IN_VK);
  const back = StandClient.location(await vkId.press(consent, 'Продолжить'));
  await browser.send(back.href);
  const thief = new StandClient(stand);
  await thief.send(back.href);
  expect((await thief.send(`${MESSENGER}/`)).body).toContain('>Войти</a>');
});

it('stays signed out after «Отмена»', async () => {
  const back = StandClient.location(await vkId.press(await signInPage('messenger'), 'Отмена'));
  await browser.send(back.href);
  expect((await browser.send(`${MESSENGER}/`)).body).toContain('>Войти</a>');
});

it('leaves no entry in the journal of VK ID: no app signs in', async () => {
  await signInPage('messenger');
  expect(stand.vkId.journal.entries).toEqual([]);
});
