import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { ChatsSurface } from '../../driver/chats-surface.ts';
import { IS_DEEP } from '../../driver/deep.ts';
import { openPopupInWindow } from '../../driver/popup.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK } from '../../stand/people.ts';

/** How much later (ms) the second of two surfaces may show what the first one shows. */
const LAG_LIMIT = 1_000;

/** Waits until the first surface shows something, and then until the other does: at most a second later. */
async function bothShow(
  surfaces: readonly [ChatsSurface, ChatsSurface],
  shown: (surface: ChatsSurface) => Promise<unknown>,
): Promise<void> {
  const [first, second] = surfaces;
  await shown(first);
  const start = performance.now();
  await shown(second);
  expect(performance.now() - start).toBeLessThan(LAG_LIMIT);
}

let scene: ChatsScene;

beforeAll(async () => {
  scene = await ChatsScene.open(ANNA);
});

afterAll(() => scene?.close());

beforeEach(() => scene.startAfresh());

/** Signs in to VK ID in the window that is open, and agrees. */
async function agree(): Promise<void> {
  const vkId = await VkIdWindow.waitFor(scene.browser);
  await vkId.signIn(ANNA_IN_VK);
  await vkId.approve();
}

/** A link, a cancelled one, one that is denied, and an unlinking, each begun in one surface and ended in the other. */
async function walkThrough(one: ChatsSurface, other: ChatsSurface): Promise<void> {
  await bothShow([one, other], (surface) => surface.waitForUnlinkedAfter(null));
  await one.link();
  await bothShow([one, other], (surface) => surface.waitForLinking());
  await other.cancelLinking();
  await bothShow([other, one], (surface) => surface.waitForUnlinkedAfter(null));

  await other.link();
  await bothShow([other, one], (surface) => surface.waitForLinking());
  await (await VkIdWindow.waitFor(scene.browser)).close();
  await bothShow([one, other], (surface) => surface.waitForUnlinkedAfter(null));

  await one.link();
  await bothShow([other, one], (surface) => surface.waitForLinking());
  await agree();
  await bothShow([one, other], (surface) => surface.waitForLinked(ANNA_IN_VK));
  await other.startUnlinking();
  await other.confirmUnlinking();
  await bothShow([other, one], (surface) => surface.waitForUnlinkedAfter(null));
}

describe('two windows with the diary of the same pupil', () => {
  let page: Page;

  beforeEach(async () => {
    page = await scene.browser.newPage({ type: 'window' });
    await page.goto(`${DIARY_ORIGIN}/schedule#chats`);
  });

  afterEach(() => page?.close());

  test('are two windows', async () => {
    expect(await page.windowId()).not.toBe(await scene.diary.page.windowId());
  });

  test('show the same within a second of each other', async () => {
    await walkThrough(scene.chats, new ChatsSurface(page));
  });

  if (IS_DEEP)
    test('show the same, whichever of them is used', async () => {
      await walkThrough(new ChatsSurface(page), scene.chats);
    });

  test('show the same failure', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.deny();
    await bothShow([scene.chats, new ChatsSurface(page)], (surface) =>
      surface.waitForUnlinkedAfter('denied'),
    );
  });
});

describe('the popup, kept open in a window of its own', () => {
  let popup: ChatsSurface;

  beforeEach(async () => {
    popup = await openPopupInWindow(scene.browser);
  });

  afterEach(() => popup?.page.close());

  test('shows what the panel shows, within a second', async () => {
    await walkThrough(scene.chats, popup);
  });

  if (IS_DEEP)
    test('does what the panel does, and the panel shows it', async () => {
      await walkThrough(popup, scene.chats);
    });
});

test('nothing went wrong in any page or worker', async () => {
  expect(scene.problems.list([/status of 401/])).toEqual([]);
  expect(await scene.findSecrets()).toEqual([]);
});
