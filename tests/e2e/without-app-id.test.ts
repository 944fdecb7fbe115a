import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
    await scene.chats.waitForUnlinkedAfter('no-app-id');
  });

  test('goes on saying so when linking is tried, and asks nothing of VK ID', async () => {
    await scene.chats.link();
    await scene.chats.waitForUnlinkedAfter('no-app-id');
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
  });

  test('says so in the popup too', async () => {
    const popup = await openPopupInWindow(scene.chromium.browser);
    await popup.waitForUnlinkedAfter('no-app-id');
  });

  test('leaves nothing behind, and nothing goes wrong in any page or worker', async () => {
    expect(await scene.findSecrets()).toEqual([]);
    expect(scene.chromium.problems.list([/401/])).toEqual([]);
  });
});
