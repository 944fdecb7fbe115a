import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import { type Announcements, listen } from '../driver/announcements.ts';
import type { Problems } from '../driver/consoles.ts';
import { DiaryPage, SIGNED_OUT_OF_DIARY } from '../driver/diary-page.ts';
import { pressKey, tabTo, turnTo, typeInto, waitForFocus } from '../driver/keyboard.ts';
import { LABELS } from '../driver/labels.ts';
import { MessengerWindow } from '../driver/messenger-window.ts';
import { type SetUp, worldFor } from '../driver/scene.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK, type VkAccount } from '../stand/people.ts';

const { opening, authorizing, identifying } = ru.linking;
const inFull = ({ heading, text }: { readonly heading: string; readonly text: string }) =>
  `${heading}. ${text}`;

/** What is said while an account is being linked, up to the moment at which the person is done in VK ID's window. */
const WINDOW_OPENS = [inFull(opening), inFull(authorizing)];
const REFUSED = `${ru.failures.denied.happened} ${ru.failures.denied.advice}`;
const LINKED = `${ru.linked.heading}: ${ANNA_IN_VK.firstName} ${ANNA_IN_VK.lastName}`;
const UNLINKED = ru.unlinked.heading;

// One pupil who has no mouse: each test goes on where the one before ended, with the focus where it was left.
describe('the journey of a pupil by keyboard alone', () => {
  let world: SetUp;
  let problems: Problems;
  let diary: DiaryPage;
  let announcements: Announcements;

  beforeAll(async () => {
    world = await worldFor();
    problems = world.launched.problems.fromNow();
    diary = await DiaryPage.open(world.launched.browser);
    await turnTo(diary.page);
  });

  afterAll(() => world?.close());

  /** Signs in to VK ID, if it asks for that, and comes to its question. */
  async function signInToVkId({ phone, password }: VkAccount): Promise<VkIdWindow> {
    const vkId = await VkIdWindow.waitFor(world.launched.browser);
    await turnTo(vkId.page);
    await typeInto(vkId.page, 'input[name="phone"]', phone);
    await typeInto(vkId.page, 'input[name="password"]', password);
    await pressKey(vkId.page, 'Enter');
    await vkId.waitForConsentOf(ANNA_IN_VK);
    return vkId;
  }

  /** Answers VK ID's question, which closes its window. */
  async function answer(vkId: VkIdWindow, label: string): Promise<void> {
    await tabTo(vkId.page, label);
    // The page may be gone before the key is up again. A press that did nothing leaves it open.
    await Promise.allSettled([pressKey(vkId.page, 'Enter')]);
    await vkId.waitUntilClosed();
  }

  /** Waits until exactly these sentences have been said since the tab was opened. */
  async function haveSaid(...sentences: readonly string[]): Promise<void> {
    await expect.poll(() => announcements.said(), { timeout: 15_000 }).toEqual(sentences);
  }

  test('signs in to the diary and comes to the tab «Чаты» with Tab', async () => {
    await typeInto(diary.page, 'input[placeholder="Введите email"]', ANNA.login);
    await typeInto(diary.page, 'input[placeholder="Введите пароль"]', ANNA.password);
    await pressKey(diary.page, 'Enter');
    await diary.waitForChatsTab();
    await tabTo(diary.page, LABELS.chats, 'link');
  });

  test('opens it with Enter; the focus stays on the tab, as on its siblings', async () => {
    await pressKey(diary.page, 'Enter');
    await diary.chats.waitForUnlinked();
    await waitForFocus(diary.page, LABELS.chats, 'link');
    announcements = await listen(diary.page);
  });

  test('leaves it by a sibling, which keeps the focus, and opens it again', async () => {
    await tabTo(diary.page, 'Расписание', 'link', 'back');
    await pressKey(diary.page, 'Enter');
    await expect.poll(() => diary.chatsAreOpen()).toBe(false);
    await waitForFocus(diary.page, 'Расписание', 'link');
    await tabTo(diary.page, LABELS.chats, 'link');
    await pressKey(diary.page, 'Enter');
    await diary.chats.waitForUnlinked();
    announcements = await listen(diary.page);
  });

  test('begins to link, and calls it off: the focus goes to «Отменить», and back to where it began', async () => {
    await tabTo(diary.page, LABELS.link);
    await pressKey(diary.page, 'Enter');
    await waitForFocus(diary.page, LABELS.cancelLinking);
    const vkId = await VkIdWindow.waitFor(world.launched.browser);
    await turnTo(diary.page);
    await diary.chats.waitForLinking();
    await waitForFocus(diary.page, LABELS.cancelLinking);
    expect(await tabTo(diary.page, LABELS.showVkIdWindow)).toBe(1);
    expect(await tabTo(diary.page, LABELS.cancelLinking, 'button', 'back')).toBe(1);
    await pressKey(diary.page, 'Enter');
    await vkId.waitUntilClosed();
    await waitForFocus(diary.page, LABELS.link);
    await haveSaid(...WINDOW_OPENS, UNLINKED);
  });

  test('refuses in VK ID’s window: the failure is said in full, and the focus is on the retry', async () => {
    await pressKey(diary.page, 'Enter');
    await answer(await signInToVkId(ANNA_IN_VK), 'Отмена');
    await diary.chats.waitForUnlinkedAfter('denied');
    await turnTo(diary.page);
    await waitForFocus(diary.page, LABELS.link);
    await haveSaid(...WINDOW_OPENS, UNLINKED, ...WINDOW_OPENS, REFUSED);
  });

  test('tries again and agrees: the account’s name is said, and the focus is on «Перейти в чаты»', async () => {
    // Asking VK must take long enough to be seen.
    world.stand.vkId.faults.set('exchange', { kind: 'delay', ms: 3_000 });
    announcements = await listen(diary.page);
    await pressKey(diary.page, 'Enter');
    const vkId = await VkIdWindow.waitFor(world.launched.browser);
    await vkId.waitForConsentOf(ANNA_IN_VK);
    await turnTo(vkId.page);
    await answer(vkId, 'Продолжить');
    await diary.chats.waitForLinked(ANNA_IN_VK);
    await turnTo(diary.page);
    await waitForFocus(diary.page, LABELS.openMessenger);
    await haveSaid(...WINDOW_OPENS, inFull(identifying), LINKED);
  });

  test('opens the messenger with Enter', async () => {
    await pressKey(diary.page, 'Enter');
    const messenger = await MessengerWindow.waitFor(world.launched.browser);
    await messenger.waitForSignedOut();
    await messenger.page.close();
    await turnTo(diary.page);
    await waitForFocus(diary.page, LABELS.openMessenger);
  });

  test('thinks better of unlinking: the question’s focus is on «Оставить», and Escape leads back', async () => {
    await tabTo(diary.page, LABELS.unlink);
    await pressKey(diary.page, 'Enter');
    await waitForFocus(diary.page, LABELS.keepLinked);
    await pressKey(diary.page, 'Escape');
    await waitForFocus(diary.page, LABELS.unlink);
    await diary.chats.waitForLinked(ANNA_IN_VK);
  });

  test('unlinks: the focus is on the offer to link, and each state was said once', async () => {
    await pressKey(diary.page, 'Enter');
    await waitForFocus(diary.page, LABELS.keepLinked);
    await tabTo(diary.page, LABELS.confirmUnlinking, 'button', 'back');
    await pressKey(diary.page, 'Enter');
    await diary.chats.waitForUnlinked();
    await waitForFocus(diary.page, LABELS.link);
    await haveSaid(...WINDOW_OPENS, inFull(identifying), LINKED, UNLINKED);
  });

  test('leaves by Back, and the focus returns to the tab', async () => {
    await diary.page.goBack();
    await expect.poll(() => diary.chatsAreOpen()).toBe(false);
    await waitForFocus(diary.page, LABELS.chats, 'link');
  });

  test('nothing went wrong in any page or worker', () => {
    expect(problems.list([SIGNED_OUT_OF_DIARY])).toEqual([]);
  });
});
