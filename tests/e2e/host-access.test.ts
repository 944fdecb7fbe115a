import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_ACCESS_TEXTS } from '../../locales/host-access-texts.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { VK_ID_MATCH_PATTERN } from '../../utils/vk-id/host.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';
import { waitForText } from './driver/accessible-text.ts';
import { ChatsScene } from './driver/chats-scene.ts';
import type { ChatsSurface } from './driver/chats-surface.ts';
import { DiaryPage } from './driver/diary-page.ts';
import { AUTHORIZATION, DRIVER } from './driver/engine-under-test.ts';
import { openPopupInWindow } from './driver/popup.ts';
import { press, waitForNoPressable, waitForPressable } from './driver/press.ts';

const { missing, grant } = HOST_ACCESS_TEXTS.ru;

describe('the sites of the extension', () => {
  let scene: ChatsScene;
  let popup: ChatsSurface;

  beforeAll(async () => {
    scene = await ChatsScene.open(TEST_BUILDS.stand, ANNA);
    popup = await openPopupInWindow(scene.browser);
    await popup.waitForUnlinked();
  });

  afterAll(() => scene?.close());

  test('are in reach after the installation, and the popup does not speak of them', async () => {
    await waitForNoPressable(popup.page, grant);
    expect(
      await popup.page.evaluate(() =>
        chrome.permissions.contains({ origins: chrome.runtime.getManifest().host_permissions ?? [] }),
      ),
    ).toBe(true);
  });

  if (DRIVER.traits.hostsCanBeTaken) {
    const takeVkIdAway = async (): Promise<void> => {
      await popup.page.evaluate(
        (origin) => chrome.permissions.remove({ origins: [origin] }),
        VK_ID_MATCH_PATTERN,
      );
      await waitForText(popup.page, missing.heading);
    };

    test('are named where VK ID’s alone is taken away, before it is asked anything, until it is given back', async () => {
      await takeVkIdAway();
      await scene.chats.link();
      await scene.chats.waitForUnlinkedAfter('vk-id-not-allowed');
      expect(scene.stand.vkId.journal.endpoints).toEqual([]);
      await press(popup.page, grant);
      await waitForNoPressable(popup.page, grant);
      await scene.chats.waitForUnlinkedAfter(null);
    });

    test('are named where it is taken away while the person is at VK ID, and linking works once it is given back', async () => {
      const vkId = await scene.askVkId(ANNA_IN_VK);
      await takeVkIdAway();
      await vkId.approve();
      await scene.chats.waitForUnlinkedAfter('vk-id-not-allowed');
      expect(scene.stand.vkId.journal.endpoints).toEqual(AUTHORIZATION);
      await press(popup.page, grant);
      await waitForNoPressable(popup.page, grant);
      await scene.chats.waitForUnlinkedAfter(null);
      await scene.link(ANNA_IN_VK);
    });

    test('are missed by the open popup as soon as the person takes them away', async () => {
      await popup.page.evaluate(() =>
        chrome.permissions.remove({ origins: chrome.runtime.getManifest().host_permissions ?? [] }),
      );
      await waitForText(popup.page, missing.heading);
      await waitForPressable(popup.page, grant);
    });

    test('are given back by one press there, and the diary that was opened meanwhile gets its tab without a reload', async () => {
      const diary = await DiaryPage.open(scene.browser, '/schedule');
      expect(await diary.page.$('a[href$="#chats"]')).toBeNull();
      await popup.page.bringToFront();
      await press(popup.page, grant);
      await waitForNoPressable(popup.page, grant);
      await diary.waitForChatsTab();
      await diary.openChats();
      await diary.chats.waitForLinked(ANNA_IN_VK);
    });
  }
});
