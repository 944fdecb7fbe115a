import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsRu } from '../../../locales/options/ru.ts';
import { POPUP_TEXTS } from '../../../locales/popup-texts.ts';
import { welcomeRu } from '../../../locales/welcome/ru.ts';
import { VK_ID_ORIGIN } from '../../../utils/vk-id/host.ts';
import { waitForText } from '../../driver/accessible-text.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { driverOf } from '../../driver/engine-driver.ts';
import { eventually } from '../../driver/eventually.ts';
import { documentedClicks } from '../../driver/first-use-page.ts';
import { MessengerWindow } from '../../driver/messenger-window.ts';
import { installAnew, type NewInstallation } from '../../driver/new-installation.ts';
import { openPopup } from '../../driver/popup.ts';
import { press } from '../../driver/press.ts';
import { pressesDuring } from '../../driver/press-count.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { waitForWelcomePage } from '../../driver/welcome-page.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY_IN_VK, type VkAccount } from '../../stand/people.ts';

/** Sends what was typed to sign in, in the diary and at VK ID: the page counts neither. */
const SENDS_WHAT_WAS_TYPED = 'Войти';

const documented = await documentedClicks();

// Somebody new, from the installation on: each task begins where the one before ended.
describe('the clicks of docs/first-use.md', () => {
  let installation: NewInstallation;
  let diary: DiaryPage;

  beforeAll(async () => {
    installation = await installAnew();
  });
  afterAll(() => installation?.close());

  /** How often a task presses something of ours, and something of VK ID's. */
  async function clicksOf(task: () => Promise<void>): Promise<{ ours: number; atVkId: number }> {
    const presses = await pressesDuring(installation.browser, task);
    const counted = presses.filter(({ label }) => label !== SENDS_WHAT_WAS_TYPED);
    const atVkId = counted.filter(({ url }) => url.startsWith(VK_ID_ORIGIN)).length;
    return { ours: counted.length - atVkId, atVkId };
  }

  /** From the offer to link to the account's name. */
  async function link(account: VkAccount): Promise<void> {
    await diary.chats.link();
    const vkId = await VkIdWindow.waitFor(installation.browser);
    await vkId.signIn(account);
    await vkId.approve();
    await diary.chats.waitForLinked(account);
  }

  const waitForList = async (): Promise<void> => {
    const page = await eventually('the options page', () =>
      driverOf(installation.browser).findExtensionPage(installation.browser, '/options.html'),
    );
    await waitForText(page, optionsRu.storedData.link.heading);
    await page.close();
  };

  test('install: none, the tab is there', async () => {
    const clicks = await clicksOf(async () => {
      await waitForWelcomePage(installation.browser);
      diary = await DiaryPage.open(installation.browser);
      await diary.signIn(ANNA);
      await diary.waitForChatsTab();
    });
    expect(clicks.ours).toBe(documented.install.ours.most);
  });

  test('link an account: «Чаты», «Привязать к VK ID», and «Продолжить» at VK ID', async () => {
    const clicks = await clicksOf(async () => {
      await diary.openChats();
      await link(ANNA_IN_VK);
    });
    const { ours, others } = documented['link an account'];
    expect(clicks).toEqual({ ours: ours.most, atVkId: others });
  });

  test('find out what is stored: none on the first steps, one more for the list itself', async () => {
    const welcome = await waitForWelcomePage(installation.browser);
    const read = await clicksOf(async () => void (await waitForText(welcome, welcomeRu.privacy.text)));
    expect(read.ours).toBe(documented['find out what is stored'].ours.least);
    const seen = await clicksOf(async () => {
      await press(welcome, welcomeRu.settings, 'link');
      await waitForList();
    });
    expect(seen.ours).toBe(read.ours + 1);
    await welcome.close();
  });

  test('find out what is stored: the toolbar’s button, «Настройки»', async () => {
    const clicks = await clicksOf(async () => {
      const popup = await openPopup(installation.browser, diary.page);
      await press(popup.page, POPUP_TEXTS.ru.settings, 'link');
      await waitForList();
    });
    const { ours, others } = documented['find out what is stored'];
    expect(clicks).toEqual({ ours: ours.most, atVkId: others });
  });

  test.each(['the tab', 'the toolbar’s button'])('open the chats: %s, «Перейти в чаты»', async (way) => {
    await diary.goTo('Расписание');
    const clicks = await clicksOf(async () => {
      const chats =
        way === 'the tab'
          ? await diary.openChats().then(() => diary.chats)
          : await openPopup(installation.browser, diary.page);
      await chats.openMessenger();
      await MessengerWindow.waitFor(installation.browser).then(({ page }) => page.close());
    });
    const { ours, others } = documented['open the chats'];
    expect(clicks).toEqual({ ours: ours.most, atVkId: others });
  });

  test('unlink, and link another account: «Отвязать аккаунт от VK ID», «Отвязать», «Привязать к VK ID», and two at VK ID', async () => {
    await diary.openChats();
    const clicks = await clicksOf(async () => {
      await diary.chats.startUnlinking();
      await diary.chats.confirmUnlinking();
      await link(TIMOFEY_IN_VK);
    });
    const { ours, others } = documented['unlink, and link another account'];
    expect(clicks).toEqual({ ours: ours.most, atVkId: others });
  });

  test('nothing went wrong in any page or worker', () => {
    expect(installation.problems()).toEqual([]);
  });
});
