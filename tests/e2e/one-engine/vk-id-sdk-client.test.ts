import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { waitForText } from '../../driver/accessible-text.ts';
import { type LaunchedBrowser, launchBrowser } from '../../driver/launch-browser.ts';
import { press } from '../../driver/press.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { ANNA_IN_VK, TIMOFEY_IN_VK } from '../../stand/people.ts';
import { createSdkClientSite, SDK_CLIENT_HOST } from '../../stand/sdk-client/site.ts';
import { type Stand, startStand } from '../../stand/stand.ts';

const CLIENT = `https://${SDK_CLIENT_HOST}/`;

/** What the SDK asks as it starts. Where the page is left before it is answered, the SDK prints an error. */
const SDK_START_CALLS = ['/vkid_sdk_get_config', '/stat_events_vkid_sdk'];

let stand: Stand;
let launched: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  stand = await startStand({ extraSites: { [SDK_CLIENT_HOST]: createSdkClientSite() } });
  launched = await launchBrowser({ stand, build: null });
});
afterAll(async () => {
  await launched?.close();
  await stand?.stop();
});
beforeEach(async () => {
  stand.vkId.reset();
  page = await launched.browser.newPage();
  await Promise.all([...SDK_START_CALLS.map(waitForAnswer), page.goto(CLIENT)]);
  return () => page.close();
});

const waitForAnswer = (path: string) =>
  page.waitForResponse((response) => new URL(response.url()).pathname === path);

const vkIdWindow = () => VkIdWindow.waitFor(launched.browser);

/** The protocol's calls alone: the SDK posts statistics, too. */
const calls = () => stand.vkId.journal.endpoints.filter((endpoint) => endpoint !== 'statistics');

it('signs in by redirect, reads the name and logs out', async () => {
  await press(page, 'Войти с переходом');
  const window = await vkIdWindow();
  await window.signIn(ANNA_IN_VK);
  await window.approve();
  await waitForText(page, 'Вошёл: Анна Смирнова');
  await press(page, 'Выйти');
  await waitForText(page, 'Вышел');
  expect(calls()).toEqual(['authorize', 'exchange', 'user_info', 'logout']);
  expect(launched.problems.list()).toEqual([]);
});

it('signs in by popup, which closes itself, reads the name and logs out', async () => {
  await press(page, 'Войти в новом окне');
  const window = await vkIdWindow();
  await window.signIn(TIMOFEY_IN_VK);
  await window.approve();
  await waitForText(page, 'Вошёл: Тимофей Кузнецов');
  expect(page.url()).toBe(CLIENT);
  await press(page, 'Выйти');
  await waitForText(page, 'Вышел');
  expect(calls()).toEqual(['authorize', 'exchange', 'user_info', 'logout']);
  expect(launched.problems.list()).toEqual([]);
});

it('hears of «Отмена» by redirect', async () => {
  await press(page, 'Войти с переходом');
  await (await vkIdWindow()).deny();
  await waitForText(page, 'Отказ: access_denied');
});

it('hears of «Отмена» by popup', async () => {
  await press(page, 'Войти в новом окне');
  await (await vkIdWindow()).deny();
  await waitForText(page, /Ошибка: .*access_denied/);
});

it('notices another state in the answer of the popup', async () => {
  stand.vkId.faults.set('authorize', { kind: 'other-state' });
  await press(page, 'Войти в новом окне');
  const window = await vkIdWindow();
  await window.signIn(ANNA_IN_VK);
  await window.approve();
  await waitForText(page, 'does not match');
  expect(calls()).toEqual(['authorize']);
});

it('keeps the OneTap button of the SDK usable', async () => {
  await page.goto(`${CLIENT}?one-tap`);
  await press(page, 'Войти с VK ID');
  const window = await vkIdWindow();
  await window.signIn(ANNA_IN_VK);
  await window.approve();
  await waitForText(page, 'Вошёл: Анна Смирнова');
});
