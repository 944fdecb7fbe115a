import { afterAll, beforeAll, expect, test } from 'vitest';
import { POPUP_TEXTS } from '../../../locales/popup-texts.ts';
import { openPopup } from '../../driver/popup.ts';
import { Scene } from '../../driver/scene.ts';
import { OLGA } from '../../stand/people.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.open(OLGA);
});
afterAll(() => scene?.close());

test('the popup works over a diary with «Чаты» of its own, and says so', async () => {
  scene.stand.diary.switches.nativeChats = true;
  const { page } = await scene.openDiary('/estimate');
  await page.waitForSelector('nav a[href="/chats"]');
  const popup = await openPopup(scene.browser, page);
  await popup.waitForUnlinked();
  expect(await popup.waitForText(POPUP_TEXTS.ru.ownChats)).toContain(POPUP_TEXTS.ru.ownChats);
});
