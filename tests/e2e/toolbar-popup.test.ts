import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../driver/chats-scene.ts';
import type { ChatsSurface } from '../driver/chats-surface.ts';
import { MessengerWindow } from '../driver/messenger-window.ts';
import { openPopup } from '../driver/popup.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

describe('the toolbar’s own popup, which closes whenever another window comes to the front', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  const popup = (): Promise<ChatsSurface> => openPopup(scene.browser, scene.diary.page);

  test('shows every state that the panel shows', async () => {
    await (await popup()).waitForUnlinkedAfter(null);
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await (await popup()).waitForLinking();
    await vkId.deny();
    await scene.chats.waitForUnlinkedAfter('denied');
    await (await popup()).waitForUnlinkedAfter('denied');
    await scene.storeLink(ANNA_IN_VK);
    await (await popup()).waitForLinked(ANNA_IN_VK);
    await scene.chats.startUnlinking();
    await scene.chats.confirmUnlinking();
    await scene.chats.waitForUnlinked();
    await (await popup()).waitForUnlinkedAfter(null);
  });

  test('links, cancels and unlinks, and the panel shows it', async () => {
    await (await popup()).link();
    await scene.chats.waitForLinking();
    await VkIdWindow.waitFor(scene.browser);
    await (await popup()).cancelLinking();
    await scene.chats.waitForUnlinkedAfter(null);
    await (await popup()).link();
    await scene.chats.waitForLinking();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    const last = await popup();
    await last.startUnlinking();
    await last.confirmUnlinking();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('opens the messenger that the panel opened, in the same window', async () => {
    await scene.storeLink(ANNA_IN_VK);
    await scene.chats.openMessenger();
    const messenger = await MessengerWindow.waitFor(scene.browser);
    const opened = await popup();
    await opened.waitForLinked(ANNA_IN_VK);
    await opened.openMessenger();
    expect(await MessengerWindow.count(scene.browser)).toBe(1);
    await messenger.page.close();
  });

  test('nothing went wrong in any page or worker', async () => {
    expect(scene.problems.list([/status of 401/])).toEqual([]);
    expect(await scene.findSecrets()).toEqual([]);
  });
});
