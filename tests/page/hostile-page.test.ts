import { beforeAll, describe, expect, test } from 'vitest';
import { driverOf } from '../driver/engine-driver.ts';
import {
  clobberNames,
  floodWithEvents,
  overridePrototypes,
  pressByScript,
  readEverything,
} from '../driver/hostile-page.ts';
import { ALEXANDRA_IN_VK } from '../stand/people.ts';
import {
  begunBy,
  expectNothingBegun,
  expectOneLinking,
  inOpenedPage,
  LINKED,
} from './driver/attacked-page.ts';
import { PageScene } from './driver/page-scene.ts';

/*
 * The diary as an attacker would have it who got a script into it (XSS). It may at most make our item useless on that
 * page. What it does to a linking under way is in tests/e2e/hostile-page.test.ts.
 */

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

describe.concurrent('a hostile page', () => {
  test('that scripts clicks and keys on item and panel starts nothing', () =>
    inOpenedPage(scene, async (diary) => {
      await diary.page.evaluate(pressByScript);
      await expectNothingBegun(scene, diary);
    }));

  test('that scripts clicks and keys unlinks nobody', () =>
    inOpenedPage(
      scene,
      async (diary) => {
        await diary.page.evaluate(pressByScript);
        await diary.page.evaluate(pressByScript);
        await diary.page.reload();
        await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
        expect(await begunBy(scene, diary)).toEqual([]);
      },
      LINKED,
    ));

  test('that reads all it can never learns who is linked', () =>
    inOpenedPage(
      scene,
      async ({ page }) => {
        const read = await page.evaluate(readEverything);
        expect(read).toContain('data-chats-panel');
        expect(read).not.toContain(ALEXANDRA_IN_VK.firstName);
        expect(read).not.toContain(ALEXANDRA_IN_VK.lastName);
      },
      LINKED,
    ));

  test('that removes, clones and renames our nodes starts nothing', () =>
    inOpenedPage(scene, async (diary) => {
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
      await expectNothingBegun(scene, diary);
    }));

  test('that overrides prototypes and attachShadow gets nothing into its hands', () =>
    inOpenedPage(scene, async (diary) => {
      const { page } = diary;
      const { identifier } = await page.evaluateOnNewDocument(overridePrototypes);
      await page.reload();
      await diary.chats.waitForUnlinked();
      await page.evaluate(pressByScript);
      await expectOneLinking(scene, diary);
      await scene.script(LINKED, new URL(page.url()).search);
      await page.reload();
      await page.removeScriptToEvaluateOnNewDocument(identifier);
      await diary.chats.waitForLinked(ALEXANDRA_IN_VK);
      const caught = await page.evaluate(() => String(Reflect.get(window, 'caught').map(String)));
      expect(caught).toBe('');
      expect(await page.evaluate(readEverything)).not.toContain(ALEXANDRA_IN_VK.lastName);
    }));

  test('that clobbers names starts nothing', () =>
    inOpenedPage(scene, async (diary) => {
      await diary.page.evaluate(clobberNames);
      await diary.page.evaluate(() => {
        location.hash = '';
        location.hash = '#chats';
      });
      await diary.page.evaluate(pressByScript);
      await expectNothingBegun(scene, diary);
    }));

  test('that floods the page with messages and forged events reaches nobody', () =>
    inOpenedPage(scene, async (diary) => {
      await diary.page.evaluate(floodWithEvents);
      await diary.chats.waitForUnlinked();
      await expectNothingBegun(scene, diary);
    }));

  test('that speaks to the extension over the browser’s interface is not heard', () =>
    inOpenedPage(scene, async (diary) => {
      const heard = await diary.page.evaluate(
        speakTo,
        await driverOf(scene.browser).extensionOrigin(scene.browser),
      );
      expect(heard).toEqual(Array(6).fill('refused'));
      await expectNothingBegun(scene, diary);
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
