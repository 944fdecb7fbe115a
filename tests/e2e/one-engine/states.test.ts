import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { IS_DEEP } from '../../driver/deep.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import type { SceneOptions } from '../../driver/scene.ts';
import { VkIdWindow } from '../../driver/vk-id-window.ts';
import { wasBroughtToFront, watchWindowFocus } from '../../driver/window-focus.ts';
import { ANNA_IN_VK, OLGA } from '../../stand/people.ts';

interface State {
  readonly state: string;
  /** How its browser differs from the usual one. */
  readonly browser?: SceneOptions['browser'];
  /** How a person comes to it. */
  readonly reach: (scene: ChatsScene) => Promise<void>;
  readonly shown: (diary: DiaryPage) => Promise<void>;
}

/** What a worker forgets and storage keeps; the others are no other to a page. */
const NOW = ['linking, with VK ID’s window open', 'linked'];

/**
 * Every state that a reload and a walk through the diary must keep. Without an app id: without-app-id.test.ts; while VK is asked who
 * it is, and signed out of the diary: states-on-reload.test.ts.
 */
const STATES: readonly State[] = [
  {
    state: 'unlinked',
    reach: async () => undefined,
    shown: ({ chats }) => chats.waitForUnlinkedAfter(null),
  },
  {
    state: 'unlinked after a failure',
    reach: async (scene) => {
      const vkId = await scene.askVkId(ANNA_IN_VK);
      await vkId.deny();
      await scene.chats.waitForUnlinkedAfter('denied');
    },
    shown: ({ chats }) => chats.waitForUnlinkedAfter('denied'),
  },
  {
    state: 'linking, with VK ID’s window open',
    reach: async (scene) => {
      await scene.chats.link();
      await VkIdWindow.waitFor(scene.browser);
      await scene.chats.waitForLinking();
    },
    shown: ({ chats }) => chats.waitForLinking(),
  },
  {
    state: 'linking, with VK ID in a tab',
    // A browser that has no window for signing in.
    browser: { withoutPermission: 'identity' },
    reach: async (scene) => {
      await scene.chats.link();
      await VkIdWindow.waitFor(scene.browser);
      await scene.diary.page.bringToFront();
      await scene.chats.waitForLinking('tab');
    },
    shown: ({ chats }) => chats.waitForLinking('tab'),
  },
  {
    state: 'linked',
    reach: (scene) => scene.storeLink(ANNA_IN_VK),
    shown: ({ chats }) => chats.waitForLinked(ANNA_IN_VK),
  },
];

describe.each(IS_DEEP ? STATES : STATES.filter(({ state }) => NOW.includes(state)))(
  'the state «$state»',
  ({ browser, reach, shown }) => {
    let scene: ChatsScene;

    beforeAll(async () => {
      scene = await ChatsScene.open(OLGA, { browser });
      await scene.startAfresh();
      await reach(scene);
    });

    afterAll(() => scene?.close());

    test('stays when the page is reloaded, with «Чаты» open', async () => {
      await scene.diary.page.reload();
      expect(scene.diary.chatsAreOpen()).toBe(true);
      await shown(scene.diary);
    });

    test('is what an address that ends in #chats opens', async () => {
      const diary = await DiaryPage.open(scene.browser, '/estimate#chats');
      await shown(diary);
      expect(new URL(diary.page.url()).pathname).toBe('/estimate');
      await diary.page.close();
    });

    test('stays on the way through all sections of the diary and back', async () => {
      for (const section of ['Расписание', 'Оценки', 'Дети'] as const) {
        await scene.diary.goTo(section);
        await scene.diary.waitForChatsTab();
        await scene.diary.openChats();
        await shown(scene.diary);
      }
      await scene.diary.page.goBack();
      await expect.poll(() => scene.diary.chatsAreOpen()).toBe(false);
      await scene.diary.page.goForward();
      await shown(scene.diary);
    });

    test('has left nothing red in any page or worker', () => {
      expect(scene.problems.list([/status of 401/])).toEqual([]);
    });
  },
);

describe('while VK ID’s window is open', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(OLGA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  test('«Показать окно VK ID» brings it to the front', async () => {
    await watchWindowFocus(scene.browser);
    await scene.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await scene.chats.waitForLinking();
    await scene.chats.showVkIdWindow();
    await expect.poll(() => wasBroughtToFront(scene.browser, vkId.page)).toBe(true);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
    await expect.poll(() => wasBroughtToFront(scene.browser, scene.diary.page)).toBe(true);
  });

  test('the person who reloads the diary meanwhile still links', async () => {
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await scene.diary.page.reload();
    await scene.chats.waitForLinking();
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('the person who closes the diary meanwhile still links', async () => {
    const other = await DiaryPage.open(scene.browser, '/schedule#chats');
    await other.chats.link();
    const vkId = await VkIdWindow.waitFor(scene.browser);
    await vkId.signIn(ANNA_IN_VK);
    await other.page.close();
    await vkId.approve();
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });
});
