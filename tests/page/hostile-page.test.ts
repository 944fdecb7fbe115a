import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import { CHATS_FRAGMENT, DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { VK_ID_ORIGIN } from '../../utils/vk-id/host.ts';
import { accessibleText } from '../driver/accessible-text.ts';
import { ChatsScene } from '../driver/chats-scene.ts';
import { driverOf } from '../driver/engine-driver.ts';
import { DRIVER } from '../driver/engine-under-test.ts';
import { eventually } from '../driver/eventually.ts';
import {
  clobberNames,
  floodWithEvents,
  lookAtSight,
  overridePrototypes,
  pressByScript,
  readEverything,
} from '../driver/hostile-page.ts';
import { LABELS } from '../driver/labels.ts';
import { pagesAt } from '../driver/opened-page.ts';
import { openPopupInWindow } from '../driver/popup.ts';
import { findPressable } from '../driver/press.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { ALEXANDRA_IN_VK, ANNA, ANNA_IN_VK } from '../stand/people.ts';

/*
 * The diary as an attacker would have it who got a script into it (XSS). It may at most make our tab useless on that
 * page. The person in front of it is signed in to the diary, and presses only what the test says.
 */
describe('a hostile page of the diary', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  /** A page that no attack has touched, with the panel open. By its address: a reload would keep what an attack made of it. */
  const openUntouched = async (): Promise<void> => {
    await scene.diary.page.goto('about:blank');
    await scene.diary.page.goto(`${DIARY_ORIGIN}/students/my${CHATS_FRAGMENT}`);
    await scene.diary.page.bringToFront();
  };

  beforeEach(async () => {
    await openUntouched();
    await scene.startAfresh();
  });

  /** Where a person would press a button of the panel. */
  const middleOf = async (label: string): Promise<readonly [number, number]> =>
    eventually(`the middle of «${label}»`, async () => {
      const box = await (await findPressable(scene.diary.page, label))?.boundingBox();
      return box ? ([box.x + box.width / 2, box.y + box.height / 2] as const) : undefined;
    });

  /** VK ID was asked for nothing, and the panel, if it is there, still offers to link. */
  const expectNothingBegun = async (): Promise<void> => {
    // The worker answers in turn: whatever was asked before has been answered by now.
    await openUntouched();
    await scene.chats.waitForUnlinked();
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    expect(await pagesAt(scene.browser, VK_ID_ORIGIN)).toEqual([]);
  };

  test('that scripts clicks and keys on the tab and the panel starts nothing', async () => {
    await scene.diary.page.evaluate(pressByScript);
    await expectNothingBegun();
  });

  test('that scripts clicks and keys unlinks nobody', async () => {
    await scene.link(ALEXANDRA_IN_VK);
    await scene.diary.page.evaluate(pressByScript);
    await scene.diary.page.evaluate(pressByScript);
    await scene.diary.page.reload();
    await scene.chats.waitForLinked(ALEXANDRA_IN_VK);
  });

  test('that reads all it can never learns who is linked, nor anything secret', async () => {
    await scene.link(ALEXANDRA_IN_VK);
    const read = await scene.diary.page.evaluate(readEverything);
    expect(read).toContain('data-chats-panel');
    for (const secret of [ALEXANDRA_IN_VK.firstName, ALEXANDRA_IN_VK.lastName, String(ALEXANDRA_IN_VK.id)]) {
      expect(read).not.toContain(secret);
    }
    expect(await scene.findSecrets()).toEqual([]);
  });

  test.each([
    ['fades the panel', '[data-chats-panel] { opacity: 0.01 !important }'],
    ['fades all of the page', 'html { opacity: 0.02 !important }'],
    ['makes the panel transparent by a filter', 'app-root { filter: opacity(0) !important }'],
    [
      'lays a picture over the panel, through which clicks fall',
      'body::after { content: ""; position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none }',
    ],
  ])('that %s steals no click, and whoever pressed is told', async (_what, css) => {
    const { page } = scene.diary;
    const [x, y] = await middleOf(LABELS.link);
    await page.evaluate((text) => {
      const style = document.createElement('style');
      style.id = 'the-attack';
      style.textContent = text;
      document.head.append(style);
    }, css);
    // A person aims at what the page shows them there, which takes longer than a look.
    await page.evaluate(lookAtSight);
    await page.mouse.click(x, y);
    await page.mouse.click(x, y);
    await scene.chats.waitForText(ru.chats.pressDropped);
    await page.evaluate(() => document.getElementById('the-attack')?.remove());
    await expectNothingBegun();
    await scene.link(ANNA_IN_VK);
  });

  test('that inverts its colours, as for whoever sees badly, gets no press; the toolbar’s button, which it names, links', async () => {
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

  /** Only a browser that watches the sight of a button tells of a cover that is gone by the time of the press. */
  if (DRIVER.traits.watchesSight)
    test('that uncovers the panel in the very press steals no click', async () => {
      const { page } = scene.diary;
      const [x, y] = await middleOf(LABELS.link);
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.style.cssText =
          'position:fixed;inset:0;background:white;z-index:2147483647;pointer-events:none';
        document.body.append(cover);
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
          addEventListener(type, () => cover.remove(), true);
      });
      await page.evaluate(lookAtSight);
      await page.mouse.click(x, y);
      await expectNothingBegun();
    });

  test('that removes, clones and renames our nodes over and over starts nothing, and the next page is whole', async () => {
    const { page } = scene.diary;
    await page.evaluate(async () => {
      for (let round = 0; round < 30; round += 1) {
        for (const node of document.querySelectorAll('[data-chats-item], [data-chats-panel]')) {
          const clone = node.cloneNode(true);
          if (round % 3 === 0) node.replaceWith(clone);
          else if (round % 3 === 1) document.body.append(clone);
          else
            node.removeAttribute(
              node.hasAttribute('data-chats-item') ? 'data-chats-item' : 'data-chats-panel',
            );
          if (clone instanceof HTMLElement) clone.click();
        }
        await new Promise(requestAnimationFrame);
      }
    });
    await expectNothingBegun();
    await scene.link(ANNA_IN_VK);
  });

  test('that overrides prototypes and attachShadow gets nothing into its hands, and linking works', async () => {
    const { page } = scene.diary;
    const { identifier } = await page.evaluateOnNewDocument(overridePrototypes);
    await page.reload();
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    await page.evaluate(pressByScript);
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    await scene.link(ALEXANDRA_IN_VK);
    const caught = await page.evaluate(() => String(Reflect.get(window, 'caught').map(String)));
    expect(caught).toBe('');
    expect(await page.evaluate(readEverything)).not.toContain(ALEXANDRA_IN_VK.lastName);
  });

  test('that clobbers names starts nothing, and the next page is whole', async () => {
    const { page } = scene.diary;
    await page.evaluate(clobberNames);
    await page.evaluate(() => {
      location.hash = '';
      location.hash = '#chats';
    });
    await page.evaluate(pressByScript);
    await expectNothingBegun();
    await scene.link(ANNA_IN_VK);
  });

  test('that floods the page with messages, events and forged storage events reaches nobody', async () => {
    const { page } = scene.diary;
    await page.evaluate(floodWithEvents);
    await scene.chats.waitForUnlinked();
    expect(scene.stand.vkId.journal.endpoints).toEqual([]);
    await scene.link(ANNA_IN_VK);
    await page.evaluate(floodWithEvents);
    await scene.chats.waitForLinked(ANNA_IN_VK);
  });

  test('that speaks to the extension over the browser’s own interface is not heard', async () => {
    const origin = await driverOf(scene.browser).extensionOrigin(scene.browser);
    const heard = await scene.diary.page.evaluate(async (base) => {
      const id = new URL(base).host;
      const runtime = Reflect.get(Object(Reflect.get(window, 'chrome')), 'runtime');
      const tries = [
        async () => runtime.sendMessage(id, { type: 'get-link' }),
        async () => new Promise((resolve) => runtime.sendMessage(id, { type: 'get-link' }, resolve)),
        async () => runtime.connect(id).name,
        async () => (await fetch(`${base}/manifest.json`)).text(),
        async () => (await fetch(`${base}/chats-panel.js`)).text(),
        async () => import(`${base}/chats-panel.js`),
      ];
      const answers = await Promise.all(tries.map((one) => one().then(String, () => 'refused')));
      return answers;
    }, origin);
    expect(heard).toEqual(heard.map(() => 'refused'));
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
