import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { waitForText } from '../../driver/accessible-text.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { LABELS } from '../../driver/labels.ts';
import { findPressable } from '../../driver/press.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

describe('a linking that the person calls off late, or often', () => {
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

  test('finds «Отменить» in the same place in every stage', async () => {
    const placeOfCancel = async () => {
      const cancel = await findPressable(scene.diary.page, LABELS.cancelLinking);
      return cancel?.boundingBox();
    };
    const { faults } = scene.stand.vkId;
    faults.set('authorize', { kind: 'delay', ms: 1_000 }, 1);
    faults.set('exchange', { kind: 'delay', ms: 1_500 });
    await scene.chats.link();
    await scene.chats.waitForText(ru.linking.opening.heading);
    const place = await placeOfCancel();
    expect(place).toBeTruthy();
    const window = await VkIdWindow.waitFor(scene.browser);
    await scene.chats.waitForLinking();
    expect(await placeOfCancel()).toEqual(place);
    await window.signIn(ANNA_IN_VK);
    await window.approve();
    await scene.chats.waitForText(ru.linking.identifying.heading);
    expect(await placeOfCancel()).toEqual(place);
    await scene.chats.cancelLinking();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('by «Отменить» during the exchange gives the permission back', async () => {
    const { vkId } = scene.stand;
    vkId.faults.set('exchange', { kind: 'delay', ms: 1_500 });
    const window = await scene.askVkId(ANNA_IN_VK);
    await window.approve();
    await waitForText(scene.diary.page, 'Почти готово');
    await scene.chats.cancelLinking();
    await scene.chats.waitForUnlinkedAfter(null);
    await expect.poll(() => vkId.permittedApps(ANNA_IN_VK.id), { timeout: 10_000 }).toEqual([]);
    expect(vkId.journal.endpoints.at(-1)).toBe('revoke');
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('five times in a row still links at the sixth', async () => {
    for (const _attempt of Array(5).keys()) {
      await scene.chats.link();
      await scene.chats.cancelLinking();
      await scene.chats.waitForUnlinkedAfter(null);
    }
    await scene.link(ANNA_IN_VK);
    expect(scene.exchangedCodes()).toHaveLength(1);
  });
});
