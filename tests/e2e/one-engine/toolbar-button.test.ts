import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUTTON_TEXTS } from '../../../locales/button-texts.ts';
import { ru } from '../../../locales/ru.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { inExtensionPage } from '../../driver/extension-page.ts';
import { openPopup } from '../../driver/popup.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

const { title, menu } = BUTTON_TEXTS.ru;

/** The button changes after the panel does, on a busy machine noticeably so. */
const PATIENCE = { timeout: 15_000 };

describe('the toolbar’s button', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  const buttonTitle = () =>
    inExtensionPage(scene.browser, (page) => page.evaluate(() => chrome.action.getTitle({})));

  test('says that nothing is linked', async () => {
    await expect.poll(buttonTitle, PATIENCE).toBe(title.unlinked);
  });

  test('says so as soon as an account is linked, and when it is unlinked again', async () => {
    await scene.link(ANNA_IN_VK);
    await expect.poll(buttonTitle, PATIENCE).toBe(title.linked);
    await scene.chats.startUnlinking();
    await scene.chats.confirmUnlinking();
    await expect.poll(buttonTitle, PATIENCE).toBe(title.unlinked);
  });

  test('says that nothing is linked when it is pressed after the pupil has signed out of the diary', async () => {
    await scene.link(ANNA_IN_VK);
    await expect.poll(buttonTitle, PATIENCE).toBe(title.linked);
    await scene.diary.signOut();
    const popup = await openPopup(scene.browser, scene.diary.page);
    await popup.waitForText(ru.signedOut.heading);
    await expect.poll(buttonTitle, PATIENCE).toBe(title.unlinked);
  });

  test('has the extension’s own entries in its menu, in the person’s language', async () => {
    const entries = await inExtensionPage(scene.browser, (page) =>
      // The browser tells nobody what its menus hold: an entry that is not there cannot be changed.
      page.evaluate(async (names) => {
        for (const name of names) await chrome.contextMenus.update(name, { enabled: true });
        return names;
      }, Object.keys(menu)),
    );
    expect(entries).toEqual(['openChats', 'firstSteps']);
  });

  test('nothing went wrong in any page or worker', () => {
    expect(scene.problems.list([/status of 401/])).toEqual([]);
  });
});
