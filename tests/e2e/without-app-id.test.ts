import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { ANNA } from '../stand/people.ts';
import { ChatsScene } from './driver/chats-scene.ts';
import { openPopupInWindow } from './driver/popup.ts';

describe('a build without a VK ID app', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(TEST_BUILDS['without-app-id'], ANNA);
  });

  afterAll(() => scene?.close());

  test('says so in the panel, before anything is pressed', async () => {
    await scene.chats.waitForText(ru.failures['no-app-id'].happened);
  });

  test('offers no linking, which could not work, and asks nothing of VK ID', async () => {
    expect(await scene.chats.page.$(`aria/${ru.unlinked.link}`)).toBeNull();
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
  });

  test('says so in the popup too', async () => {
    const popup = await openPopupInWindow(scene.browser);
    await popup.waitForText(ru.failures['no-app-id'].happened);
  });

  test('leaves nothing behind, and nothing goes wrong in any page or worker', async () => {
    expect(await scene.findSecrets()).toEqual([]);
    expect(scene.problems.list([/401/])).toEqual([]);
  });
});
