import { beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
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
import { findPressable } from '../driver/press.ts';
import { ALEXANDRA_IN_VK } from '../stand/people.ts';
import { linked } from '../unit/components/views.ts';
import { DIARY_LIKE } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';
import type { WorkerScript } from './driver/worker-script.ts';

/*
 * The diary as an attacker would have it who got a script into it (XSS). It may at most make our item useless on that
 * page. What it does to a linking under way is in tests/e2e/hostile-page.test.ts.
 */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

const LINKED = { view: linked({ account: ALEXANDRA_IN_VK }) };

/** Does something with a page that has the panel open, which waits for a press. */
const inOpened = (task: (diary: DiaryPage) => Promise<void>, script: Partial<WorkerScript> = {}) =>
  scene.inPlain(
    DIARY_LIKE,
    async (diary) => {
      if (script.view === undefined) await diary.chats.waitForUnlinked();
      else await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
      await task(diary);
    },
    { path: '/schedule#chats', script },
  );

/** What a script of ours asks without a person's press. */
const QUIET: readonly string[] = ['prepare-panel', 'prepare-companion', 'get-link'];

const begunBy = async (diary: DiaryPage) =>
  (await scene.asked(diary)).filter((type) => !QUIET.includes(type));

/** Nothing was begun, and once the page is loaded anew, one press asks for one linking. */
const expectNothingBegun = async (diary: DiaryPage): Promise<void> => {
  // The worker notes in turn: whatever the page asked before is noted by now.
  await diary.page.reload();
  await diary.chats.waitForUnlinked();
  expect(await begunBy(diary)).toEqual([]);
  await expectOneLinking(diary);
};

const expectOneLinking = async (diary: DiaryPage): Promise<void> => {
  await diary.chats.link();
  await eventually('the press at the worker', async () => (await begunBy(diary)).length > 0 || undefined);
  expect(await begunBy(diary)).toEqual(['start-linking']);
};

/** Where a person would press the offer to link. */
const middleOfOffer = async ({ page }: DiaryPage): Promise<readonly [number, number]> =>
  eventually(`the middle of «${LABELS.link}»`, async () => {
    const box = await (await findPressable(page, LABELS.link))?.boundingBox();
    return box ? ([box.x + box.width / 2, box.y + box.height / 2] as const) : undefined;
  });

describe.concurrent('a hostile page', () => {
  test('that scripts clicks and keys on item and panel starts nothing', () =>
    inOpened(async (diary) => {
      await diary.page.evaluate(pressByScript);
      await expectNothingBegun(diary);
    }));

  test('that scripts clicks and keys unlinks nobody', () =>
    inOpened(async (diary) => {
      await diary.page.evaluate(pressByScript);
      await diary.page.evaluate(pressByScript);
      await diary.page.reload();
      await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
      expect(await begunBy(diary)).toEqual([]);
    }, LINKED));

  test('that reads all it can never learns who is linked', () =>
    inOpened(async ({ page }) => {
      const read = await page.evaluate(readEverything);
      expect(read).toContain('data-chats-panel');
      expect(read).not.toContain(ALEXANDRA_IN_VK.firstName);
      expect(read).not.toContain(ALEXANDRA_IN_VK.lastName);
    }, LINKED));

  test.each([
    ['fades the panel', '[data-chats-panel] { opacity: 0.01 !important }'],
    ['fades all of the page', 'html { opacity: 0.02 !important }'],
    ['makes the panel transparent by a filter', '.app { filter: opacity(0) !important }'],
    ['inverts its colours', 'html { filter: invert(1) !important }'],
    [
      'lays a picture over the panel, through which clicks fall',
      'body::after { content: ""; position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none }',
    ],
  ])('that %s steals no click, and says that the press was dropped', (_what, css) =>
    inOpened(async (diary) => {
      const { page } = diary;
      const [x, y] = await middleOfOffer(diary);
      await page.evaluate((text) => {
        const style = document.createElement('style');
        style.textContent = text;
        document.head.append(style);
      }, css);
      // A person aims at what the page shows them there, which takes longer than a look.
      await page.evaluate(lookAtSight);
      await page.mouse.click(x, y);
      await page.mouse.click(x, y);
      await diary.chats.waitForText(ru.chats.pressDropped);
      await expectNothingBegun(diary);
    }),
  );

  /** Only a browser that watches the sight of a button tells of a cover that is gone by the time of the press. */
  if (DRIVER.traits.watchesSight)
    test('that uncovers the panel in the very press steals no click', () =>
      inOpened(async (diary) => {
        const { page } = diary;
        const [x, y] = await middleOfOffer(diary);
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
        await expectNothingBegun(diary);
      }));

  test('that removes, clones and renames our nodes starts nothing', () =>
    inOpened(async (diary) => {
      await diary.page.evaluate(async () => {
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
      await expectNothingBegun(diary);
    }));

  test('that overrides prototypes and attachShadow gets nothing into its hands', () =>
    inOpened(async (diary) => {
      const { page } = diary;
      const { identifier } = await page.evaluateOnNewDocument(overridePrototypes);
      await page.reload();
      await diary.chats.waitForUnlinked();
      await page.evaluate(pressByScript);
      await expectOneLinking(diary);
      await scene.script(LINKED, new URL(page.url()).search);
      await page.reload();
      await page.removeScriptToEvaluateOnNewDocument(identifier);
      await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
      const caught = await page.evaluate(() => String(Reflect.get(window, 'caught').map(String)));
      expect(caught).toBe('');
      expect(await page.evaluate(readEverything)).not.toContain(ALEXANDRA_IN_VK.lastName);
    }));

  test('that clobbers names starts nothing', () =>
    inOpened(async (diary) => {
      await diary.page.evaluate(clobberNames);
      await diary.page.evaluate(() => {
        location.hash = '';
        location.hash = '#chats';
      });
      await diary.page.evaluate(pressByScript);
      await expectNothingBegun(diary);
    }));

  test('that floods the page with messages and forged events reaches nobody', () =>
    inOpened(async (diary) => {
      await diary.page.evaluate(floodWithEvents);
      await diary.chats.waitForUnlinked();
      await expectNothingBegun(diary);
    }));

  test('that speaks to the extension over the browser’s interface is not heard', () =>
    inOpened(async (diary) => {
      const heard = await diary.page.evaluate(
        speakTo,
        await driverOf(scene.browser).extensionOrigin(scene.browser),
      );
      expect(heard).toEqual(Array(6).fill('refused'));
      await expectNothingBegun(diary);
    }));
});

/** Runs in the page. */
function speakTo(base: string): Promise<string[]> {
  const id = new URL(base).host;
  const runtime = Reflect.get(Object(Reflect.get(window, 'chrome')), 'runtime');
  const tries = [
    async () => runtime.sendMessage(id, { type: 'start-linking' }),
    async () => new Promise((resolve) => runtime.sendMessage(id, { type: 'start-linking' }, resolve)),
    async () => runtime.connect(id).name,
    async () => (await fetch(`${base}/manifest.json`)).text(),
    async () => (await fetch(`${base}/chats-panel.js`)).text(),
    async () => import(`${base}/chats-panel.js`),
  ];
  return Promise.all(tries.map((one) => one().then(String, () => 'refused')));
}
