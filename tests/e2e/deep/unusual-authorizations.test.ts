import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { DRIVER } from '../../driver/engine-under-test.ts';
import { ANNA, ANNA_IN_VK, EXTENSION_APP } from '../../stand/people.ts';

describe('an authorization that is unlike others', () => {
  let scene: ChatsScene;
  /** Redirect URLs of the extension's app, as its owner registered them. */
  const registered = [...EXTENSION_APP.redirectUrls];

  beforeAll(async () => {
    const apps = [{ ...EXTENSION_APP, redirectUrls: registered }];
    scene = await ChatsScene.open(ANNA, { stand: { apps } });
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  test('links where one parameter holds all the others', async () => {
    scene.stand.vkId.faults.set('authorize', { kind: 'payload-form' });
    await scene.link(ANNA_IN_VK);
    await scene.chats.startUnlinking();
    await scene.chats.confirmUnlinking();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  if (DRIVER.traits.tellsOfFailedPage)
    test('does not open for a redirect URL that is not registered, until it is', async () => {
      const before = registered.splice(0, registered.length, 'https://elsewhere.example/');
      await scene.chats.link();
      await scene.chats.waitForUnlinkedAfter('page-not-loaded');
      expect(scene.exchangedCodes()).toEqual([]);
      registered.splice(0, registered.length, ...before);
      await scene.link(ANNA_IN_VK);
    });
});
