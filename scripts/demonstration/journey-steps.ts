import type { Page } from 'puppeteer-core';
import { DiaryPage } from '../../tests/driver/diary-page.ts';
import { eventually } from '../../tests/driver/eventually.ts';
import type { LaunchedBrowser } from '../../tests/driver/launch-browser.ts';
import { MessengerWindow } from '../../tests/driver/messenger-window.ts';
import { waitForNoPageAt } from '../../tests/driver/opened-page.ts';
import { openPopupInTab } from '../../tests/driver/popup.ts';
import { VkIdWindow } from '../../tests/driver/vk-id-window.ts';
import { wasBroughtToFront, watchWindowFocus } from '../../tests/driver/window-focus.ts';
import { ANNA, ANNA_IN_VK } from '../../tests/stand/people.ts';
import { MESSENGER_URLS } from '../../utils/messenger/messenger-targets.ts';

/** Leaves a picture of a page under a name like `linking-vk-id`. */
export type TakePicture = (page: Page, name: string) => Promise<void>;

/** One step of the journey: what a pupil does, and what must be there then. Rejects where it is not. */
export interface JourneyStep {
  readonly says: string;
  readonly walk: () => Promise<void>;
}

/** The seven steps of the journey, to be walked one after another in one browser. */
export async function journeySteps(
  { browser }: LaunchedBrowser,
  takePicture: TakePicture,
): Promise<readonly JourneyStep[]> {
  const diary = await DiaryPage.open(browser);
  const { chats, page } = diary;

  const linkAs = async (account: typeof ANNA_IN_VK, picture: string): Promise<void> => {
    await chats.link();
    const vkId = await VkIdWindow.waitFor(browser);
    await vkId.signIn(account);
    await takePicture(vkId.page, `${picture}-vk-id`);
    await chats.waitForLinking();
    await takePicture(page, `${picture}-diary`);
    await vkId.approve();
    await chats.waitForLinked(account);
  };

  return [
    {
      says: 'Sign in to the diary: the tab «Чаты» stands among the diary’s own.',
      walk: async () => {
        await diary.signIn(ANNA);
        await diary.waitForChatsTab();
        await takePicture(page, 'tab');
      },
    },
    {
      says: 'Open the tab in place: it offers «Привязать к VK ID».',
      walk: async () => {
        await diary.openChats();
        await chats.waitForUnlinked();
        await takePicture(page, 'unlinked');
      },
    },
    {
      says: 'Link: VK ID’s page opens in a window, «Продолжить» closes it, the diary is in front again.',
      walk: async () => {
        await watchWindowFocus(browser);
        await linkAs(ANNA_IN_VK, 'linking');
        await eventually(
          'the diary in front',
          async () => (await wasBroughtToFront(browser, page)) || undefined,
        );
      },
    },
    {
      says: 'The tab names the account and offers «Перейти в чаты» and «Отвязать аккаунт от VK ID».',
      walk: async () => {
        await chats.waitForLinked(ANNA_IN_VK);
        await takePicture(page, 'linked');
      },
    },
    {
      says: '«Перейти в чаты» opens VK Messenger, which offers «Войти» and «Войти в Сферум» with the same account.',
      walk: async () => {
        await chats.openMessenger();
        const messenger = await MessengerWindow.waitFor(browser);
        await messenger.waitForSignedOut();
        await takePicture(messenger.page, 'messenger-signed-out');
        await messenger.signIn();
        await messenger.continueAs(ANNA_IN_VK);
        await messenger.waitForChats();
        await takePicture(messenger.page, 'messenger-signed-in');
      },
    },
    {
      says: '«Отвязать аккаунт от VK ID», confirmed once, brings «Привязать к VK ID» back; linking again works.',
      walk: async () => {
        await chats.startUnlinking();
        await takePicture(page, 'unlinking');
        await chats.confirmUnlinking();
        await chats.waitForUnlinked();
        await takePicture(page, 'unlinked-again');
        await linkAs(ANNA_IN_VK, 'linking-again');
        await takePicture(page, 'linked-again');
      },
    },
    {
      says: 'The toolbar’s button shows the same state, and its «Перейти в чаты» opens VK Messenger.',
      walk: async () => {
        const before = await MessengerWindow.waitFor(browser);
        await before.page.close();
        await waitForNoPageAt(browser, new URL(MESSENGER_URLS['vk-messenger']).origin);
        const popup = await openPopupInTab(browser);
        await popup.page.setViewport({ width: 360, height: 420 });
        await popup.waitForLinked(ANNA_IN_VK);
        await takePicture(popup.page, 'popup');
        await popup.openMessenger();
        const after = await MessengerWindow.waitFor(browser);
        await after.waitForChats();
        await takePicture(after.page, 'messenger-from-popup');
      },
    },
  ];
}
