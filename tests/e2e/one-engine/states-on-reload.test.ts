import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { DIARY_ORIGIN, SIGN_IN_ROUTE } from '../../../utils/diary/site.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { paintTwoFrames } from '../../driver/paint-two-frames.ts';
import { openPopup } from '../../driver/popup.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

/*
 * The states of states.test.ts that do not last for a walk through the diary: one has its time limit, and in the other the
 * diary itself shows nothing but its sign-in page once it is loaded anew.
 */

let scene: ChatsScene;

beforeAll(async () => {
  scene = await ChatsScene.open(ANNA);
});

afterAll(() => scene?.close());

beforeEach(() => scene.startAfresh());

test('«Почти готово» stays when the page is reloaded while VK is asked who signed in, and the account comes after it', async () => {
  const { heading } = ru.linking.identifying;
  // Late, but each within the time that it may take: together much longer than a page takes to load.
  scene.stand.vkId.faults.set('exchange', { kind: 'delay', ms: 5_000 });
  scene.stand.vkId.faults.set('user_info', { kind: 'delay', ms: 5_000 });
  const vkId = await scene.askVkId(ANNA_IN_VK);
  await vkId.approve();
  await scene.chats.waitForText(heading);
  await scene.diary.page.reload();
  expect(scene.diary.chatsAreOpen()).toBe(true);
  await scene.chats.waitForText(heading);
  scene.stand.vkId.faults.clear();
  await scene.chats.waitForLinked(ANNA_IN_VK);
});

test('signed out by the diary, the person who reloads it meets its sign-in page alone, the popup goes on asking to sign in, and the link waits', async () => {
  await scene.link(ANNA_IN_VK);
  // Behind the page's back, as the site does when it has been idle for long.
  const cookies = await scene.browser.cookies();
  const own = cookies.filter(({ domain }) => domain === new URL(DIARY_ORIGIN).hostname);
  expect(own).not.toEqual([]);
  await scene.browser.deleteCookie(...own);
  await scene.chats.waitForText(ru.signedOut.heading);

  for (const _time of ['first', 'second']) {
    await scene.diary.page.reload();
    await scene.diary.page.waitForSelector('input[placeholder="Введите email"]');
    expect(new URL(scene.diary.page.url()).pathname).toBe(SIGN_IN_ROUTE);
    await paintTwoFrames(scene.diary.page);
    expect(await scene.diary.page.$$('[data-chats-item],[data-chats-panel]')).toHaveLength(0);
    const popup = await openPopup(scene.browser, scene.diary.page);
    expect(await popup.waitForText(ru.signedOut.heading)).not.toContain(ANNA_IN_VK.lastName);
    await popup.page.close();
  }

  await scene.diary.signIn(ANNA);
  await scene.diary.openChats();
  await scene.chats.waitForLinked(ANNA_IN_VK);
});

test('nothing went wrong in any page or worker', () => {
  expect(scene.problems.list([/status of 401/])).toEqual([]);
});
