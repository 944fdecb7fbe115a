import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { DEFAULT_DIARY_SWITCHES, type DiarySwitches } from '../../stand/diary/switches.ts';
import { ANNA, ANNA_IN_VK, type DiaryAccount, DMITRY, OLGA } from '../../stand/people.ts';

describe('what a link is for', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(OLGA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  afterEach(() => become(OLGA, {}));

  /** Signs somebody in to a diary that tells as much as the switches let it, and opens «Чаты». */
  async function become(account: DiaryAccount, switches: Partial<DiarySwitches>): Promise<void> {
    Object.assign(scene.stand.diary.switches, DEFAULT_DIARY_SWITCHES, switches);
    await scene.become(account);
  }

  test('is the person where the page tells who is signed in', async () => {
    await scene.chats.waitForText(ru.unlinked.scope.person);
    await scene.link(ANNA_IN_VK);
    await scene.chats.waitForText(ru.linked.scope.person);
    await become(DMITRY, {});
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('is the family where the session’s cookie is out of reach', async () => {
    const switches = { httpOnlyCookie: true };
    await become(DMITRY, switches);
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.chats.waitForText(ru.unlinked.scope.family);
    await scene.link(ANNA_IN_VK);
    await scene.chats.waitForText(ru.linked.scope.family);
    await scene.diary.page.reload();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    // The pupil sees the same child as the parent, the other parent sees one more.
    await become(ANNA, switches);
    await scene.chats.waitForLinked(ANNA_IN_VK);
    await become(OLGA, switches);
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.chats.waitForText(ru.unlinked.scope.family);
  });

  test('is this browser where the children cannot be had either', async () => {
    const switches = { httpOnlyCookie: true, childListFails: true };
    await become(OLGA, switches);
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.chats.waitForText(ru.unlinked.scope.browser);
    // Saying no to the question changes nothing, and VK is not asked.
    await scene.chats.link();
    await scene.chats.waitForText(ru.linkingBrowser.consequence);
    await scene.chats.declineLinkingBrowser();
    await scene.chats.waitForUnlinkedAfter(null);
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    await scene.chats.link();
    await scene.chats.confirmLinkingBrowser();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    await scene.chats.waitForText(ru.linked.scope.browser);
    await scene.diary.page.reload();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    // As soon as the diary tells who is there, the browser's link is nobody's.
    await become(OLGA, {});
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.chats.waitForText(ru.unlinked.scope.person);
    expect(await scene.findSecrets()).toEqual([]);
  });
});
