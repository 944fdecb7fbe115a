import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { accessibleText } from '../../driver/accessible-text.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { inExtensionPage } from '../../driver/extension-page.ts';
import { signInToDiary } from '../../driver/seeded-state.ts';
import { dumpChromeStorage } from '../../driver/storage-dump.ts';
import {
  ALEXANDRA_IN_VK,
  ANNA,
  ANNA_IN_VK,
  type DiaryAccount,
  OLGA,
  TIMOFEY,
  TIMOFEY_IN_VK,
  type VkAccount,
} from '../../stand/people.ts';

describe('two pupils and a parent in turn in one browser', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  const become = (account: DiaryAccount): Promise<void> => scene.become(account);

  const waitForOwn = async (account: VkAccount): Promise<void> => {
    await scene.chats.waitForLinked(account);
    const shown = await accessibleText(scene.diary.page);
    // The diary's own header goes on naming whoever it was drawn for: only the panel's word counts.
    const [, named] = new RegExp(`${ru.linked.heading}[:\\s]+(.*)`).exec(shown) ?? [];
    expect(named?.trim()).toBe(`${account.firstName} ${account.lastName}`);
  };

  const stored = async (): Promise<string> =>
    JSON.stringify(await inExtensionPage(scene.browser, (page) => page.evaluate(dumpChromeStorage)));

  test('have a link each, see nobody else’s, and unlink nobody else’s', async () => {
    await scene.link(ANNA_IN_VK);
    await scene.diary.signOut();
    await scene.diary.signIn(TIMOFEY);
    await scene.diary.openChats();
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.storeLink(TIMOFEY_IN_VK, TIMOFEY);
    await scene.storeLink(ALEXANDRA_IN_VK, OLGA);
    await become(ANNA);
    await waitForOwn(ANNA_IN_VK);
    await scene.chats.startUnlinking();
    await scene.chats.confirmUnlinking();
    await scene.chats.waitForUnlinkedAfter(null);
    await become(TIMOFEY);
    await waitForOwn(TIMOFEY_IN_VK);
    await become(OLGA);
    await waitForOwn(ALEXANDRA_IN_VK);
  });

  test('and one who comes in another tab while VK’s window is open is not asked by VK for the other', async () => {
    await become(ANNA);
    scene.stand.vkId.journal.clear();
    // Opened first: a later tab might come up in VK's own window, and go with it.
    const other = await DiaryPage.open(scene.browser);
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await other.signOut();
    await other.signIn(TIMOFEY);
    await vkId.waitUntilClosed();
    await scene.diary.page.bringToFront();
    await waitForOwn(TIMOFEY_IN_VK);
    expect(scene.exchangedCodes()).toEqual([]);
    expect(await stored()).not.toContain(String(ANNA_IN_VK.id));
    await other.page.close();
  });

  test('and an account that VK names after its person has left is nobody’s', async () => {
    await become(ANNA);
    scene.stand.vkId.faults.set('user_info', { kind: 'delay', ms: 3_000 });
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForText('Почти готово');
    await signInToDiary(scene, TIMOFEY);
    await waitForOwn(TIMOFEY_IN_VK);
    await expect.poll(() => scene.stand.vkId.journal.endpoints.at(-1), { timeout: 20_000 }).toBe('revoke');
    scene.stand.vkId.faults.clear();
    expect(await stored()).not.toContain(String(ANNA_IN_VK.id));
    await become(ANNA);
    await scene.chats.waitForUnlinkedAfter(null);
  });
});
