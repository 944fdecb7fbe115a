import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import { openPopup } from '../driver/popup.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { killWorker } from '../driver/worker.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

describe('a background worker that the browser ends', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  const kill = (): Promise<void> => killWorker(scene.browser);

  test('while nothing happens is not noticed: the next click links', async () => {
    await kill();
    await scene.link(ANNA_IN_VK);
  });

  test('is not noticed by the messenger, the unlinking or the popup either', async () => {
    await scene.storeLink(ANNA_IN_VK);
    await kill();
    const popup = await openPopup(scene.browser, scene.diary.page);
    await popup.waitForLinked(ANNA_IN_VK);
    await kill();
    await scene.chats.startUnlinking();
    await scene.chats.confirmUnlinking();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('while VK ID’s window is open is told, the window closes, and linking works', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await scene.chats.waitForLinking();
    await kill();
    const start = performance.now();
    await scene.chats.waitForUnlinkedAfter('interrupted');
    expect(performance.now() - start).toBeLessThan(6_000);
    await vkId.waitUntilClosed();
    await scene.link(ANNA_IN_VK);
    expect(await scene.findSecrets()).toEqual([]);
  });

  test('while VK is asked who signed in is told too, and linking again works', async () => {
    scene.stand.vkId.faults.set('exchange', { kind: 'delay', ms: 8_000 });
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForText('Почти готово');
    await kill();
    await scene.chats.waitForUnlinkedAfter('interrupted');
    scene.stand.vkId.faults.clear();
    await scene.link(ANNA_IN_VK);
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('while the permission is given back leaves the link standing', async () => {
    scene.stand.vkId.faults.set('revoke', { kind: 'delay', ms: 8_000 });
    await scene.link(ANNA_IN_VK);
    await kill();
    await scene.diary.page.reload();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    expect(await scene.findSecrets()).toEqual([]);
  });
});
