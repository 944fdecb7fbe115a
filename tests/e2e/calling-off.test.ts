import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

describe('a linking that the person calls off', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  afterEach(async () => {
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('by closing VK ID’s window goes back quietly', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await scene.chats.waitForLinking();
    await vkId.close();
    await scene.chats.waitForUnlinkedAfter(null);
    expect(scene.exchangedCodes()).toEqual([]);
  });

  test('by «Отменить» closes VK ID’s window and goes back quietly', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await scene.chats.waitForLinking();
    await scene.chats.cancelLinking();
    await vkId.waitUntilClosed();
    await scene.chats.waitForUnlinkedAfter(null);
    expect(scene.exchangedCodes()).toEqual([]);
  });

  test('by «Отменить» before VK ID’s page has come up can begin anew at once', async () => {
    scene.stand.vkId.faults.set('authorize', { kind: 'delay', ms: 3_000 }, 1);
    await scene.chats.link();
    await scene.chats.cancelLinking();
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.chats.link();
    await scene.chats.waitForLinking();
    await scene.chats.cancelLinking();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('by «Отмена» on VK ID’s page is told how to change their mind', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.deny();
    await scene.chats.waitForUnlinkedAfter('denied');
    expect(scene.exchangedCodes()).toEqual([]);
  });
});
