import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_ACCESS_TEXTS } from '../../locales/host-access-texts.ts';
import { DIARY_MATCH_PATTERN } from '../../utils/diary/site.ts';
import { VK_ID_MATCH_PATTERN } from '../../utils/vk-id/host.ts';
import { waitForText } from '../driver/accessible-text.ts';
import { ChatsScene } from '../driver/chats-scene.ts';
import type { ChatsSurface } from '../driver/chats-surface.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { AUTHORIZATION, DRIVER } from '../driver/engine-under-test.ts';
import { openPopupInWindow } from '../driver/popup.ts';
import { press, waitForNoPressable, waitForPressable } from '../driver/press.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

const { granted, missing, grant } = HOST_ACCESS_TEXTS.ru;

describe('the sites of the extension', () => {
  let scene: ChatsScene;
  let popup: ChatsSurface;
  let firstSteps: Page;

  /** The first steps, in a window of their own: a tab behind another one cannot be looked at. */
  const openFirstSteps = async (): Promise<Page> => {
    const page = await scene.browser.newPage({ type: 'window' });
    await DRIVER.goToExtensionPage(page, '/welcome.html');
    return page;
  };

  const areInReach = (): Promise<boolean> =>
    popup.page.evaluate(() =>
      chrome.permissions.contains({ origins: chrome.runtime.getManifest().host_permissions ?? [] }),
    );

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA, { isSpoiling: true });
    firstSteps = await openFirstSteps();
    popup = await openPopupInWindow(scene.browser);
    await popup.waitForUnlinked();
  });

  afterAll(() => scene?.close());

  test('are in reach after the installation: the popup does not speak of them, and the first steps say so', async () => {
    await waitForNoPressable(popup.page, grant);
    await waitForText(firstSteps, granted);
    await waitForNoPressable(firstSteps, grant);
    expect(await areInReach()).toBe(true);
  });

  if (DRIVER.traits.hostsCanBeTaken) {
    const takeAway = (origin: string): Promise<boolean> =>
      popup.page.evaluate((site) => chrome.permissions.remove({ origins: [site] }), origin);

    const takeVkIdAway = async (): Promise<void> => {
      await takeAway(VK_ID_MATCH_PATTERN);
      await waitForText(popup.page, missing.heading);
    };

    test.each([
      ['the diary', DIARY_MATCH_PATTERN],
      ['VK ID', VK_ID_MATCH_PATTERN],
    ])(
      'are missed by the open first steps where %s alone is taken away, until one press there gives it back',
      async (_site, origin) => {
        await takeAway(origin);
        expect(await waitForText(firstSteps, missing.heading)).not.toContain(granted);
        await press(firstSteps, grant);
        expect(await waitForText(firstSteps, granted)).not.toContain(missing.heading);
        await waitForNoPressable(firstSteps, grant);
        expect(await areInReach()).toBe(true);
      },
    );

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

    describe.each([
      ['popup', () => popup.page],
      ['first steps', () => firstSteps],
    ] as const)('with the %s open', (_which, open) => {
      test('are missed there as soon as the person takes them away', async () => {
        await popup.page.evaluate(() =>
          chrome.permissions.remove({ origins: chrome.runtime.getManifest().host_permissions ?? [] }),
        );
        await waitForText(open(), missing.heading);
        await waitForPressable(open(), grant);
      });

      test('are given back by one press there, and the diary that was opened meanwhile gets its tab without a reload', async () => {
        const diary = await DiaryPage.open(scene.browser, '/schedule');
        await diary.waitForNavigation();
        expect(await diary.page.$('a[href$="#chats"]')).toBeNull();
        await press(open(), grant);
        await waitForNoPressable(open(), grant);
        await diary.waitForChatsTab();
        await diary.openChats();
        await diary.chats.waitForLinked(ANNA_IN_VK);
        await diary.page.close();
      });
    });

    test('are missed by the first steps that are opened only then, until they are given back in the popup', async () => {
      await takeAway(DIARY_MATCH_PATTERN);
      const later = await openFirstSteps();
      await waitForPressable(later, grant);
      await press(popup.page, grant);
      await waitForText(later, granted);
      await waitForNoPressable(later, grant);
    });
  }
});
