import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibleText } from '../driver/accessible-text.ts';
import { ChatsScene } from '../driver/chats-scene.ts';
import { breakSignInWindow } from '../driver/sign-in-window.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

/* The one failure of a linking that is the browser's alone: no fault of VK ID's brings it about. */

/** The console hears of it after the panel, on a busy machine noticeably so. */
const PATIENCE = { timeout: 15_000 };

let scene: ChatsScene;

beforeAll(async () => {
  scene = await ChatsScene.open(ANNA, { isSpoiling: true });
});

afterAll(() => scene?.close());

test('a browser that shows no window for VK ID is reported in words for a pupil; its own are for developers', async () => {
  const ownWords = await breakSignInWindow(scene.browser);
  await scene.chats.link();
  await scene.chats.waitForUnlinkedAfter('window-unusable');
  expect(await accessibleText(scene.diary.page)).not.toContain(ownWords);
  await expect.poll(() => scene.problems.list().join('\n'), PATIENCE).toContain(ownWords);
  expect(scene.stand.vkId.journal.endpoints).toEqual([]);
});

test('and the next attempt shows VK ID in a tab and links', async () => {
  const vkId = await scene.askVkId(ANNA_IN_VK);
  await scene.diary.page.bringToFront();
  await scene.chats.waitForLinking('tab');
  await vkId.approve();
  await scene.chats.waitForLinked(ANNA_IN_VK);
  expect(await scene.findSecrets()).toEqual([]);
});
