import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import { oneOf } from '../driver/deep.ts';
import { DRIVER } from '../driver/engine-under-test.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { killWorker, whileWorkerIsOffline } from '../driver/worker.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';
import type { Fault } from '../stand/vk-id/fault.ts';

const FAULTS = oneOf<readonly [string, Fault]>(
  ['did not come', { kind: 'connection-reset' }],
  ['was an error', { kind: 'status', status: 500, body: 'html' }],
);

describe('after the browser’s window did not show VK ID', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  afterEach(async () => {
    expect(await scene.findSecrets()).toEqual([]);
  });

  if (DRIVER.traits.tellsOfFailedPage)
    test.each(FAULTS)(
      'because its page %s, the next attempt shows it in a tab, which outlives the worker and links',
      async (_what, fault) => {
        scene.stand.vkId.faults.set('authorize', fault);
        await scene.chats.link();
        await scene.chats.waitForUnlinkedAfter('page-not-loaded');
        scene.stand.vkId.faults.clear();
        const vkId = await scene.askVkId(ANNA_IN_VK);
        // A worker that ends before it has answered is asked anew, and begins another attempt.
        await scene.diary.page.bringToFront();
        await scene.chats.waitForLinking('tab');
        // A window's result would be lost with the worker: only a tab's is not.
        await killWorker(scene.browser);
        await vkId.approve();
        await scene.chats.waitForLinked(ANNA_IN_VK);
      },
    );

  if (!DRIVER.traits.tellsOfFailedPage)
    test.each(FAULTS)(
      'because its page %s, closing it goes back quietly to the offer, which then links',
      async (_what, fault) => {
        scene.stand.vkId.faults.set('authorize', fault);
        await scene.chats.link();
        const vkId = await VkIdWindow.waitFor(scene.browser);
        // The panel still says what is open, and offers to call it off.
        await scene.chats.waitForLinking();
        await vkId.close();
        await scene.chats.waitForUnlinkedAfter(null);
        expect(scene.exchangedCodes()).toEqual([]);
        scene.stand.vkId.faults.clear();
        await scene.link(ANNA_IN_VK);
      },
    );

  if (!DRIVER.traits.tellsOfFailedPage)
    test('because there is no connection, closing it says so, and the next attempt links', async () => {
      await whileWorkerIsOffline(scene.browser, async () => {
        await scene.chats.link();
        const vkId = await VkIdWindow.waitFor(scene.browser);
        await vkId.close();
        await scene.chats.waitForUnlinkedAfter('no-network');
      });
      await scene.link(ANNA_IN_VK);
    });
});
