import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { wasBroughtToFront, watchWindowFocus } from '../../driver/window-focus.ts';
import { killWorker } from '../../driver/worker.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

/** A tab comes to the front, and a request arrives, in its own time, on a busy machine noticeably so. */
const PATIENCE = { timeout: 15_000 };

/** Any other site: the extension cannot see it, nor tell it from those that VK ID lets people sign in by. */
const FOREIGN_HOST = 'elsewhere.example';
const foreignSite = new Hono().get('*', (context) => context.html('<p>Другой сайт'));

describe('a sign-in tab that the person leaves, or the worker dies beside,', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    const extraSites = { [FOREIGN_HOST]: foreignSite };
    scene = await ChatsScene.open(ANNA, {
      stand: { extraSites },
      browser: { withoutPermission: 'identity' },
    });
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  // Whatever happened: nothing lies about, and no code was used twice.
  afterEach(async () => {
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  /** Turns to the diary's tab as the person does: one that is behind another is not drawn. */
  const lookAtDiary = (): Promise<void> => scene.diary.page.bringToFront();

  test('which «Показать вкладку VK ID» leads back to VK ID from another site, to go on and link there', async () => {
    await watchWindowFocus(scene.browser);
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.page.goto(`https://${FOREIGN_HOST}/`);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await scene.chats.showVkIdTab();
    await vkId.waitForConsentOf(ANNA_IN_VK);
    await expect.poll(() => wasBroughtToFront(scene.browser, vkId.page), PATIENCE).toBe(true);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('and tells of a worker that was killed while VK is asked who it is, and linking again works', async () => {
    scene.stand.vkId.faults.set('exchange', { kind: 'delay', ms: 8_000 });
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForText('Почти готово');
    await killWorker(scene.browser);
    await scene.chats.waitForUnlinkedAfter('interrupted');
    scene.stand.vkId.faults.clear();
    await scene.link(ANNA_IN_VK);
  });

  test('and goes back quietly when the person closes it', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await vkId.close();
    await lookAtDiary();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('and goes back quietly when the person goes to the diary in it', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await vkId.page.goto(`${DIARY_ORIGIN}/schedule`);
    await lookAtDiary();
    await scene.chats.waitForUnlinkedAfter(null);
    await vkId.page.close();
  });

  test('and «Отменить» closes it', async () => {
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await lookAtDiary();
    await scene.chats.waitForLinking('tab');
    await scene.chats.cancelLinking();
    await vkId.waitUntilClosed();
    await scene.chats.waitForUnlinkedAfter(null);
  });

  test('and says so when the person refuses', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.deny();
    await scene.chats.waitForUnlinkedAfter('denied');
  });
});
