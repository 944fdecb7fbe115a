import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { SIGNED_OUT_OF_DIARY } from '../../driver/diary-page.ts';
import { openPopup } from '../../driver/popup.ts';
import { waitForNoPressable } from '../../driver/press.ts';
import { signInToDiary } from '../../driver/seeded-state.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY, TIMOFEY_IN_VK } from '../../stand/people.ts';

describe('the diary’s session', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  /** Ends the session behind the page's back, as the site does when it has been idle for long. */
  const endSession = async (): Promise<void> => {
    const cookies = await scene.browser.cookies();
    const own = cookies.filter(({ domain }) => domain === new URL(DIARY_ORIGIN).hostname);
    expect(own).not.toEqual([]);
    await scene.browser.deleteCookie(...own);
  };

  /** Puts another tab in front of the diary's for a moment. */
  const lookAwayAndBack = async (): Promise<void> => {
    const other = await scene.browser.newPage();
    await other.bringToFront();
    await scene.diary.page.bringToFront();
    await other.close();
  };

  const returnAs = (account: typeof ANNA): Promise<void> => scene.become(account);

  test.each([
    { httpOnlyCookie: false, where: 'in a cookie that scripts can read', noticed: 'at once' },
    {
      httpOnlyCookie: true,
      where: 'in a cookie that they cannot',
      noticed: 'when the page is looked at again',
    },
  ])('that ends $where while «Чаты» is open asks to sign in, $noticed', async ({ httpOnlyCookie }) => {
    scene.stand.diary.switches.httpOnlyCookie = httpOnlyCookie;
    await endSession();
    await returnAs(ANNA);
    await scene.chats.waitForUnlinked();
    await endSession();

    if (httpOnlyCookie) await lookAwayAndBack();
    await scene.chats.waitForText(ru.signedOut.heading);
    await scene.chats.waitForText(ru.signedOut.text);
    await waitForNoPressable(scene.diary.page, ru.unlinked.link);
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);

    scene.stand.diary.switches.httpOnlyCookie = false;
    await returnAs(ANNA);
    await scene.chats.waitForUnlinkedAfter(null);
    await scene.link(ANNA_IN_VK);
    expect(await scene.findSecrets()).toEqual([]);
  });

  test('of another pupil does not show the first one’s link, and the first one’s comes back', async () => {
    await scene.storeLink(ANNA_IN_VK);
    await scene.diary.signOut();
    await scene.diary.signIn(TIMOFEY);
    await scene.diary.openChats();
    await scene.chats.waitForUnlinkedAfter(null);
    expect(await scene.chats.waitForText(ru.unlinked.heading)).not.toContain(ANNA_IN_VK.lastName);
    const popup = await openPopup(scene.browser, scene.diary.page);
    await popup.waitForUnlinkedAfter(null);
    await popup.page.close();

    await scene.link(TIMOFEY_IN_VK);
    await returnAs(ANNA);
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('of another pupil who signs in elsewhere shows in the first one’s open panel within a second', async () => {
    await scene.storeLink(TIMOFEY_IN_VK, TIMOFEY);
    await scene.storeLink(ANNA_IN_VK);
    const begun = performance.now();
    await signInToDiary(scene, TIMOFEY);
    await scene.chats.waitForText(TIMOFEY_IN_VK.lastName);
    expect(performance.now() - begun).toBeLessThan(1_000);
    await scene.chats.waitForLinked(TIMOFEY_IN_VK);
    await endSession();
    await returnAs(ANNA);
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('leaves nothing red in any page or worker but the diary’s own refusals', () => {
    expect(scene.problems.list([SIGNED_OUT_OF_DIARY, /status of 401/])).toEqual([]);
  });
});
