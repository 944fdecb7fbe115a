import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsRu } from '../../locales/options/ru.ts';
import { ru } from '../../locales/ru.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { ChatsScene } from '../driver/chats-scene.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { watchRequests } from '../driver/diary-requests.ts';
import { driverOf } from '../driver/engine-driver.ts';
import { eventually } from '../driver/eventually.ts';
import { inExtensionPage } from '../driver/extension-page.ts';
import { withSchoolPolicy } from '../driver/school-policy.ts';
import { dumpChromeStorage } from '../driver/storage-dump.ts';
import { ANNA, ANNA_IN_VK, EXTENSION_APP } from '../stand/people.ts';

describe('a school that has set the computer up as a shared one, with MAX for its messenger and an app of its own', () => {
  let scene: ChatsScene;
  let removePolicy: () => Promise<void>;

  beforeAll(async () => {
    const policy = { sharedComputer: true, messenger: 'max', hideLauncher: true, appId: EXTENSION_APP.id };
    const { result, remove } = await withSchoolPolicy(policy, () =>
      // A build with no app of its own: whatever app VK ID hears of is the school's.
      ChatsScene.open(ANNA, { build: TEST_BUILDS['without-app-id'] }),
    );
    scene = result;
    removePolicy = remove;
  });

  afterAll(async () => {
    await scene?.close();
    await removePolicy?.();
  });

  const stored = () => inExtensionPage(scene.browser, (page) => page.evaluate(dumpChromeStorage));

  test('is shown in the options, where it cannot be changed', async () => {
    const page = await scene.browser.newPage();
    await driverOf(scene.browser).goToExtensionPage(page, '/options.html');
    const text = await eventually('what the school has set', async () => {
      const shown = await page.evaluate(() => document.body.innerText);
      return shown.split(optionsRu.setBySchool).length === 3 ? shown : undefined;
    });
    expect(text).toContain(optionsRu.sharedComputer.advice);
    const inputs = await page.$$eval('[name=messenger], [name=shared-computer]', (found) =>
      found.map((input) =>
        input instanceof HTMLInputElement ? [input.value, input.checked, input.disabled] : [],
      ),
    );
    expect(inputs).toEqual([
      ['vk-messenger', false, true],
      ['sferum', false, true],
      ['vk', false, true],
      ['max', true, true],
      ['on', true, true],
    ]);
    await page.close();
  });

  test('has no launcher where the page shows no menu', async () => {
    const diary = await DiaryPage.open(scene.browser, '/schedule');
    const requests = await watchRequests(scene.browser);
    await diary.page.evaluate(() => sessionStorage.setItem('diaryStand.withoutNavigation', ''));
    // In a page behind another one the tab waits.
    await diary.page.bringToFront();
    await diary.page.reload();
    await requests.waitFor('prepare-launcher');
    // Whoever asks after the page has asked is answered after it.
    expect(await requests.askAgain(diary.page, 'prepare-launcher')).toEqual({ launcher: null });
    expect(await diary.page.$$('[data-chats-launcher]')).toEqual([]);
    await requests.stop();
    await diary.page.close();
  });

  test('links by the school’s app, lets VK ID ask who signs in, keeps the link off the disk, and forgets it with the sign-out', async () => {
    await scene.chats.waitForText(ru.unlinked.sharedComputer);
    await scene.link(ANNA_IN_VK);
    await scene.chats.waitForText(ru.linked.sharedComputer);
    await scene.chats.waitForText(ru.linked.ownSession);
    const asked = scene.stand.vkId.journal.entries.find(({ endpoint }) => endpoint === 'authorize');
    expect(asked?.parameters).toMatchObject({ client_id: EXTENSION_APP.id, prompt: 'login' });
    const meanwhile = await stored();
    expect(meanwhile['storage.session']).toContain(ANNA_IN_VK.lastName);
    // Only this area outlives the browser.
    expect(meanwhile['storage.local']).not.toContain(ANNA_IN_VK.lastName);

    await scene.diary.signOut();
    await eventually('nothing of Anna in any storage', async () =>
      Object.values(await stored()).some((text) => text.includes(ANNA_IN_VK.lastName)) ? undefined : true,
    );
    const after = await stored();
    expect(JSON.parse(after['storage.local'] ?? '')).toMatchObject({
      links: { links: {}, remainingGrants: {} },
    });
    expect(JSON.parse(after['storage.session'] ?? '')).toMatchObject({
      lastPerson: null,
      sessionLinks: { links: {}, remainingGrants: {} },
      linking: { attempt: null, failures: {} },
    });
  });
});
