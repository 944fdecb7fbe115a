import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsRu } from '../../../locales/options/ru.ts';
import { ru } from '../../../locales/ru.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { driverOf } from '../../driver/engine-driver.ts';
import { eventually } from '../../driver/eventually.ts';
import { inExtensionPage } from '../../driver/extension-page.ts';
import { MessengerWindow } from '../../driver/messenger-window.ts';
import { openPopup } from '../../driver/popup.ts';
import { press, waitForNoPressable } from '../../driver/press.ts';
import { dumpChromeStorage } from '../../driver/storage-dump.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY, TIMOFEY_IN_VK } from '../../stand/people.ts';

describe('two pupils of one computer, both linked', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
    await scene.storeLink(ANNA_IN_VK);
    await scene.storeLink(TIMOFEY_IN_VK, TIMOFEY);
    await scene.become(TIMOFEY);
    await scene.chats.waitForLinked(TIMOFEY_IN_VK);
  });

  afterAll(() => scene?.close());

  const openOptions = async (): Promise<Page> => {
    const page = await scene.browser.newPage();
    await driverOf(scene.browser).goToExtensionPage(page, '/options.html');
    return page;
  };

  const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

  const waitForTextIn = (page: Page, wanted: string): Promise<string> =>
    eventually(`«${wanted}»`, async () => {
      const text = await textOf(page);
      return text.includes(wanted) ? text : undefined;
    });

  test('over the diary the popup shows whoever is signed in to it, and nothing of the other', async () => {
    const popup = await openPopup(scene.browser, scene.diary.page);
    await popup.waitForLinked(TIMOFEY_IN_VK);
    expect(await textOf(popup.page)).not.toContain(ANNA_IN_VK.lastName);
    await popup.page.close();
  });

  test('over any other page it names both, and opens the messenger only for a press on one of them', async () => {
    const elsewhere = await scene.browser.newPage();
    const popup = await openPopup(scene.browser, elsewhere);
    await popup.waitForText(ru.choice.heading);
    const text = await textOf(popup.page);
    expect(text).toContain(`${ANNA_IN_VK.firstName} ${ANNA_IN_VK.lastName}`);
    expect(text).toContain(`${TIMOFEY_IN_VK.firstName} ${TIMOFEY_IN_VK.lastName}`);
    expect(await MessengerWindow.count(scene.browser)).toBe(0);
    await popup.openMessenger();
    await MessengerWindow.waitFor(scene.browser);
    await elsewhere.close();
  });

  test('see in the options what is stored of them, and delete it one by one and all at once', async () => {
    const page = await openOptions();
    const text = await waitForTextIn(page, TIMOFEY_IN_VK.lastName);
    expect(text).toContain(ANNA_IN_VK.lastName);
    const { storedData } = optionsRu;
    const name = `${storedData.link.heading}: ${ANNA_IN_VK.firstName} ${ANNA_IN_VK.lastName}`;
    await press(page, `${storedData.delete}: ${name}`);
    await waitForNoPressable(page, `${storedData.delete}: ${name}`);
    await waitForTextIn(page, `${storedData.deleted}: ${name}`);
    await press(page, storedData.deleteAll.offer);
    await press(page, storedData.deleteAll.confirm);
    await eventually('Timofey’s link to be gone', async () =>
      (await textOf(page)).includes(storedData.link.heading) ? undefined : true,
    );
    await page.close();
    // The open diary says anew who is signed in, so that storage does not stay empty; of the accounts nothing is left.
    const stored = JSON.stringify(
      await inExtensionPage(scene.browser, (extensionPage) => extensionPage.evaluate(dumpChromeStorage)),
    );
    for (const { id, lastName } of [ANNA_IN_VK, TIMOFEY_IN_VK]) {
      expect(stored).not.toContain(String(id));
      expect(stored).not.toContain(lastName);
    }
    await scene.diary.page.bringToFront();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('say that the computer is shared: a link made before is forgotten with the sign-out too', async () => {
    await scene.link(TIMOFEY_IN_VK);
    const page = await openOptions();
    await waitForTextIn(page, optionsRu.sharedComputer.choice.label);
    await page.click('[name=shared-computer]');
    await waitForTextIn(page, optionsRu.storedData.link.until.session);
    await scene.diary.page.bringToFront();
    await scene.chats.waitForText(ru.linked.sharedComputer);
    await scene.diary.signOut();
    await page.bringToFront();
    await eventually('nothing of Timofey in the list', async () =>
      (await textOf(page)).includes(TIMOFEY_IN_VK.lastName) ? undefined : true,
    );
    await page.close();
  });
});
