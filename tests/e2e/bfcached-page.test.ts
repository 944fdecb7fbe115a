import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { MESSENGER_URLS } from '../../utils/messenger/messenger-targets.ts';
import { ChatsScene } from '../driver/chats-scene.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { ENGINE } from '../driver/engine-under-test.ts';
import { eventually } from '../driver/eventually.ts';
import { holdLinks } from '../driver/held-links.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';

/** What Firefox says of an answer that came to a page while it was in the bfcache, which never gets it. */
const LOST_ANSWER = /chats-panel\.js: Promise resolved while context is inactive/;

describe('a page of the diary in the browser’s back/forward cache', () => {
  /** Its own tab shows what becomes of the links meanwhile. */
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
    scene.stand.diary.switches.mayBePutAway = true;
  });

  afterAll(() => scene?.close());

  test('while its wish is under way shows after Back that it was carried out, and takes the next one', async () => {
    const leaving = await leaveWithWishUnderWay();
    await comeBack(leaving.page);
    await leaving.chats.waitForUnlinkedAfter(null);
    await leaving.chats.link();
    await leaving.chats.waitForLinking();
    await leaving.chats.cancelLinking();
    await leaving.chats.waitForUnlinked();
  });

  test('does not repeat its wish after Back, where another page has linked again meanwhile', async () => {
    const leaving = await leaveWithWishUnderWay();
    const revocations = () => scene.stand.vkId.journal.endpoints.filter((endpoint) => endpoint === 'revoke');
    await scene.link(ANNA_IN_VK);
    await expect.poll(revocations).toHaveLength(1);

    await comeBack(leaving.page);
    await leaving.chats.keepLinked();
    await leaving.chats.waitForLinked(ANNA_IN_VK);
    expect(revocations()).toHaveLength(1);
  });

  test('loses no more than its answers, of which Firefox says so', () => {
    const problems = scene.problems.list([/status of 401/]);
    expect(problems.filter((problem) => !LOST_ANSWER.test(problem))).toEqual([]);
    expect(problems.some((problem) => LOST_ANSWER.test(problem))).toBe(ENGINE === 'firefox');
  });

  /** Links; in another tab wishes the account unlinked and leaves the site at once; lets the wish be carried out then. */
  async function leaveWithWishUnderWay(): Promise<DiaryPage> {
    await scene.diary.page.bringToFront();
    await scene.startAfresh();
    await scene.storeLink(ANNA_IN_VK);
    const leaving = await DiaryPage.open(scene.browser, '/estimate#chats');
    onTestFinished(() => leaving.page.close());
    const { page, chats } = leaving;
    await chats.waitForLinked(ANNA_IN_VK);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['cameBackWhole'] = String(persisted);
      });
    });
    const held = await holdLinks(scene.browser);
    await page.bringToFront();
    await chats.startUnlinking();
    await chats.confirmUnlinking();
    await page.goto(MESSENGER_URLS['vk-messenger']);
    await held.letGo();
    await scene.diary.page.bringToFront();
    await scene.chats.waitForUnlinkedAfter(null);
    return leaving;
  }
});

/** Goes Back. Puppeteer’s own way waits for a document to be loaded, and none is. */
async function comeBack(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    setTimeout(() => history.back());
  });
  await eventually('the bfcached page', async () => {
    const cameBackWhole = page.evaluate(() => document.documentElement.dataset['cameBackWhole']);
    return (await Promise.race([cameBackWhole, noAnswer()])) === 'true' || undefined;
  });
}

/** A page that is just being left never answers. */
const noAnswer = () => new Promise<undefined>((resolve) => setTimeout(resolve, 500, undefined));
