import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { CHATS_FRAGMENT, DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { accessibleText } from '../../driver/accessible-text.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { floodWithEvents, lookAtSight, pressByScript, readEverything } from '../../driver/hostile-page.ts';
import { openPopupInWindow } from '../../driver/popup.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { ALEXANDRA_IN_VK, ANNA, ANNA_IN_VK } from '../../stand/people.ts';

/* What a hostile page of the diary does to a linking. Everything that needs no VK ID is in tests/page/hostile-page.test.ts. */
describe('a hostile page of the diary', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(async () => {
    // By its address: a reload would keep what an attack made of it.
    await scene.diary.page.goto('about:blank');
    await scene.diary.page.goto(`${DIARY_ORIGIN}/students/my${CHATS_FRAGMENT}`);
    await scene.diary.page.bringToFront();
    await scene.startAfresh();
  });

  test('reaches no linking by scripts or floods, and learns nothing secret', async () => {
    const { page } = scene.diary;
    await page.evaluate(pressByScript);
    await page.evaluate(floodWithEvents);
    await scene.chats.waitForUnlinked();
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    const vkId = await scene.askVkId(ALEXANDRA_IN_VK);
    await page.evaluate(floodWithEvents);
    await vkId.approve();
    await scene.chats.waitForLinked(ALEXANDRA_IN_VK);
    await page.evaluate(pressByScript);
    await page.evaluate(floodWithEvents);
    await scene.chats.waitForLinked(ALEXANDRA_IN_VK);
    const read = await page.evaluate(readEverything);
    for (const secret of [ALEXANDRA_IN_VK.lastName, String(ALEXANDRA_IN_VK.id)])
      expect(read).not.toContain(secret);
    expect(await scene.findSecrets()).toEqual([]);
  });

  test('that inverts its colours leaves linking to the popup, which it names', async () => {
    const { page } = scene.diary;
    await page.evaluate(() => document.documentElement.style.setProperty('filter', 'invert(1)'));
    await page.evaluate(lookAtSight);
    await scene.chats.link();
    await scene.chats.waitForText(ru.chats.pressDropped);
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    const popup = await openPopupInWindow(scene.browser);
    await popup.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await popup.waitForLinked(ANNA_IN_VK);
    await popup.page.close();
    // Another screen: what was said of the button is over.
    await scene.chats.waitForLinked(ANNA_IN_VK);
    expect(await accessibleText(page)).not.toContain(ru.chats.pressDropped);
  });

  test('that navigates away while VK ID is asked neither ends nor spoils the linking', async () => {
    const { page } = scene.diary;
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await page.evaluate(() => {
      history.pushState(null, '', '/estimate');
      location.replace('/estimate#chats');
      location.reload();
    });
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    await expect.poll(() => scene.stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
    expect(await scene.findSecrets()).toEqual([]);
  });
});
