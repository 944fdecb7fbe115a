import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problems } from '../driver/consoles.ts';
import { DiaryPage, SIGNED_OUT_OF_DIARY } from '../driver/diary-page.ts';
import { AUTHORIZATION } from '../driver/engine-under-test.ts';
import { knownSecrets } from '../driver/known-secrets.ts';
import { MessengerWindow } from '../driver/messenger-window.ts';
import { openPopup } from '../driver/popup.ts';
import { type SetUp, worldFor } from '../driver/scene.ts';
import { scanExtensionStorage, scanPage } from '../driver/storage-scan.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { wasBroughtToFront, watchWindowFocus } from '../driver/window-focus.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY_IN_VK } from '../stand/people.ts';

/** A window comes to the front, and VK hears of the withdrawal, after the panel has changed: on a busy machine noticeably so. */
const PATIENCE = { timeout: 15_000 };

/** The two ways in which a browser shows VK ID, each with what VK's journal has of one authorization. */
const WAYS = [
  { shownIn: 'window', browser: {}, authorization: AUTHORIZATION },
  { shownIn: 'tab', browser: { withoutPermission: 'identity' }, authorization: ['authorize'] },
] as const;

// One pupil, one browser, the seven steps in their order: each test goes on where the one before ended.
describe.each(WAYS)('the journey of a pupil whose browser shows VK ID in a $shownIn', (way) => {
  let world: SetUp;
  let diary: DiaryPage;
  let messenger: MessengerWindow;
  let problems: Problems;

  beforeAll(async () => {
    world = await worldFor({ browser: way.browser });
    problems = world.launched.problems.fromNow();
    await watchWindowFocus(world.launched.browser);
    diary = await DiaryPage.open(world.launched.browser);
  });

  afterAll(() => world?.close());

  test('1. signed in to the diary, the pupil sees the tab «Чаты» among the diary’s own', async () => {
    await diary.signIn(ANNA);
    await diary.waitForChatsTab();
    expect(diary.chatsAreOpen()).toBe(false);
  });

  test('2. the tab opens in place and offers «Привязать к VK ID»', async () => {
    const { pathname } = new URL(diary.page.url());
    await diary.openChats();
    await diary.chats.waitForUnlinked();
    expect(new URL(diary.page.url()).pathname).toBe(pathname);
  });

  test(`3. VK ID’s page opens in a ${way.shownIn}, which closes itself; the diary is in front`, async () => {
    await diary.chats.link();
    const vkId = await VkIdWindow.waitFor(world.launched.browser);
    await vkId.signIn(ANNA_IN_VK);
    // A tab behind another is not drawn: the pupil looks at the diary, and goes back to consent.
    await diary.page.bringToFront();
    await diary.chats.waitForLinking(way.shownIn);
    await vkId.approve();
    await expect.poll(() => wasBroughtToFront(world.launched.browser, diary.page), PATIENCE).toBe(true);
  });

  test('4. the tab names the account and offers «Перейти в чаты» and «Отвязать аккаунт от VK ID»', async () => {
    await diary.chats.waitForLinked(ANNA_IN_VK);
  });

  test('VK saw one authorization, one exchange, one question and one withdrawal, and nothing more', async () => {
    await expect
      .poll(() => world.stand.vkId.journal.endpoints, PATIENCE)
      .toEqual([...way.authorization, 'exchange', 'user_info', 'revoke']);
    expect(world.stand.vkId.journal.entries.map(({ outcome }) => outcome.kind)).toEqual(
      Array(way.authorization.length + 3).fill('accepted'),
    );
    expect(world.stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
  });

  test('5. «Перейти в чаты» opens the messenger, which offers both ways in with the linked account', async () => {
    await diary.chats.openMessenger();
    messenger = await MessengerWindow.waitFor(world.launched.browser);
    await messenger.waitForSignedOut();
    await messenger.signIn();
    await messenger.continueAs(ANNA_IN_VK);
    await messenger.waitForChats();
  });

  test('pressed again, it brings the same window to the front', async () => {
    await diary.chats.openMessenger();
    await expect.poll(() => wasBroughtToFront(world.launched.browser, messenger.page), PATIENCE).toBe(true);
    expect(await MessengerWindow.count(world.launched.browser)).toBe(1);
  });

  test('6. «Отвязать аккаунт от VK ID» asks once, and then offers to link again', async () => {
    await diary.chats.startUnlinking();
    await diary.chats.confirmUnlinking();
    await diary.chats.waitForUnlinked();
  });

  test('linking again works, with another account', async () => {
    await diary.chats.link();
    const vkId = await VkIdWindow.waitFor(world.launched.browser);
    await vkId.signIn(TIMOFEY_IN_VK);
    await vkId.approve();
    await diary.chats.waitForLinked(TIMOFEY_IN_VK);
  });

  test('7. the toolbar’s button shows the same state and opens the messenger in one click', async () => {
    await messenger.page.close();
    const popup = await openPopup(world.launched.browser, diary.page);
    await popup.waitForLinked(TIMOFEY_IN_VK);
    await popup.openMessenger();
    messenger = await MessengerWindow.waitFor(world.launched.browser);
    await messenger.waitForChats();
  });

  test('no code, token or verifier lies about afterwards', async () => {
    const known = knownSecrets(world.stand.vkId);
    // Two linkings: a code, an access and a refresh token each, and a verifier each.
    expect(known.secrets.length).toBeGreaterThanOrEqual(6);
    expect(known.fingerprints.size).toBe(2);
    expect(await scanExtensionStorage(world.launched.browser, known)).toEqual([]);
    expect(await scanPage(diary.page, known)).toEqual([]);
  });

  test('nothing went wrong in any page or worker', () => {
    expect(problems.list([SIGNED_OUT_OF_DIARY])).toEqual([]);
  });
});
