import { beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import type { DiaryPage } from '../driver/diary-page.ts';
import { DRIVER } from '../driver/engine-under-test.ts';
import { eventually } from '../driver/eventually.ts';
import { lookAtSight } from '../driver/hostile-page.ts';
import { LABELS } from '../driver/labels.ts';
import { findPressable } from '../driver/press.ts';
import { begunBy, expectNothingBegun, inOpenedPage } from './driver/attacked-page.ts';
import { PageScene } from './driver/page-scene.ts';

/* A page that leads a person's own click astray (clickjacking): a press counts only on a button that can be seen. */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

/** Where a person would press the offer to link. */
const middleOfOffer = async ({ page }: DiaryPage): Promise<readonly [number, number]> =>
  eventually(`the middle of «${LABELS.link}»`, async () => {
    const box = await (await findPressable(page, LABELS.link))?.boundingBox();
    return box ? ([box.x + box.width / 2, box.y + box.height / 2] as const) : undefined;
  });

describe.concurrent('a hostile page', () => {
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
    inOpenedPage(scene, async (diary) => {
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
      expect(await begunBy(scene, diary)).toEqual([]);
      await expectNothingBegun(scene, diary);
    }),
  );

  /** Only a browser that watches the sight of a button tells of a cover that is gone by the time of the press. */
  if (DRIVER.traits.watchesSight)
    test('that uncovers the panel in the very press steals no click', () =>
      inOpenedPage(scene, async (diary) => {
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
        await expectNothingBegun(scene, diary);
      }));
});
