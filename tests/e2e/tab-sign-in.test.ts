import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import { clickTwice } from '../driver/press.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { wasBroughtToFront, watchWindowFocus } from '../driver/window-focus.ts';
import { killWorker } from '../driver/worker.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

/** A tab comes to the front, and a request arrives, in its own time, on a busy machine noticeably so. */
const PATIENCE = { timeout: 15_000 };

// The journey in such a browser is in journey.test.ts, its interruptions are in one-engine/sign-in-tab-left.test.ts.
describe('a browser without a window for signing in shows VK ID in a tab', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA, {
      browser: { withoutPermission: 'identity' },
    });
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  // Whatever happened: nothing lies about, and no code was used twice.
  afterEach(async () => {
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  /** Turns to the diary's tab as the person does: one that is behind another is not drawn. */
  const lookAtDiary = (): Promise<void> => scene.diary.page.bringToFront();

  test('which «Показать вкладку VK ID» brings to the front, to go on and link there', async () => {
    await watchWindowFocus(scene.browser);
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await scene.chats.showVkIdTab();
    await expect.poll(() => wasBroughtToFront(scene.browser, vkId.page), PATIENCE).toBe(true);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('and links though the worker was killed while the person was there', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await killWorker(scene.browser);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('and links after a double click on «Продолжить», of which VK ID gets both presses', async () => {
    const { faults } = scene.stand.vkId;
    const vkId = await scene.askVkId(ANNA_IN_VK);
    // Nothing but the second press, which takes the place of the first, ends so long a wait in time: all that is awaited
    // below is given up long before.
    faults.set('consent', { kind: 'delay', ms: 60_000 }, 1);
    // Before the first has arrived, a browser lets the second one take its place unseen.
    const arrival = () => expect.poll(() => faults.isSet('consent'), PATIENCE).toBe(false);
    await clickTwice(vkId.page, 'Продолжить', arrival);
    await vkId.waitUntilClosed();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    expect(scene.exchangedCodes()).toHaveLength(1);
  });
});
