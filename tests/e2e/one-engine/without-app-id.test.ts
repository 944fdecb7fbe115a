import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { TEST_BUILDS } from '../../../scripts/test-builds/test-build.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { LABELS } from '../../driver/labels.ts';
import { openPopupInWindow } from '../../driver/popup.ts';
import { findPressable } from '../../driver/press.ts';
import { ANNA } from '../../stand/people.ts';

const noAppId = ru.failures['no-app-id'].happened;

describe('a build without a VK ID app', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA, { build: TEST_BUILDS['without-app-id'] });
  });

  afterAll(() => scene?.close());

  test('says so in the panel, before anything is pressed', async () => {
    await scene.chats.waitForText(noAppId);
  });

  test('offers no linking, which could not work, and asks nothing of VK ID', async () => {
    expect(await findPressable(scene.chats.page, LABELS.link)).toBeNull();
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
  });

  test('says so when the page is reloaded, with «Чаты» open, and offers no linking then either', async () => {
    await scene.diary.page.reload();
    await scene.chats.waitForText(noAppId);
    expect(scene.diary.chatsAreOpen()).toBe(true);
    expect(await findPressable(scene.chats.page, LABELS.link)).toBeNull();
  });

  test('says so to an address that ends in #chats', async () => {
    const diary = await DiaryPage.open(scene.browser, '/estimate#chats');
    await diary.chats.waitForText(noAppId);
    await diary.page.close();
  });

  test('says so in the popup too, and offers no linking there', async () => {
    const popup = await openPopupInWindow(scene.browser);
    await popup.waitForText(noAppId);
    expect(await findPressable(popup.page, LABELS.link)).toBeNull();
  });

  test('leaves nothing behind, and nothing goes wrong in any page or worker', async () => {
    expect(await scene.findSecrets()).toEqual([]);
    expect(scene.problems.list([/401/])).toEqual([]);
  });
});
