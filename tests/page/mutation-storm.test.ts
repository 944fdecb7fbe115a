import type { CDPSession, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLOSED, DiaryNavigations } from '../driver/diary-navigations.ts';
import { DRIVER } from '../driver/engine-under-test.ts';
import { CAUSED_BY_STAND } from '../driver/scene.ts';
import { DIARY_LIKE } from './driver/diary-like.ts';
import { PageScene } from './driver/page-scene.ts';

/*
 * What the page's own changes cost: nothing of ours runs on them. Calls are counted, not timed, so that a busy machine
 * changes nothing.
 */

const CHANGES = 10_000;

let scene: PageScene;

beforeAll(async () => {
  scene = await PageScene.open();
});

const inLikeness = (task: (page: Page, navigations: DiaryNavigations) => Promise<void>) =>
  scene.inPlain(DIARY_LIKE, async ({ page }) => {
    const navigations = new DiaryNavigations(page);
    await navigations.waitFor(CLOSED);
    await task(page, navigations);
  });

/** Changes texts, attributes and elements of the page's content, all over, and lets the browser draw them. */
const storm = (page: Page): Promise<number> =>
  page.evaluate(async (changes) => {
    const content = document.querySelector('main') ?? document.body;
    const place = content.appendChild(document.createElement('div'));
    let records = 0;
    const observer = new MutationObserver((list) => {
      records += list.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let count = 0; count < changes; count += 1) {
      if (count % 3 === 0) place.append(document.createElement('span'));
      else if (count % 3 === 1) place.setAttribute('data-count', String(count));
      else place.lastElementChild?.remove();
      if (count % 500 === 0) await new Promise(requestAnimationFrame);
    }
    place.remove();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    return records;
  }, CHANGES);

describe('ten thousand changes of the page', () => {
  test('leave the item where it is', () =>
    inLikeness(async (page, navigations) => {
      expect(await storm(page)).toBeGreaterThanOrEqual(CHANGES);
      await navigations.waitFor(CLOSED);
      expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
    }));

  if (DRIVER.traits.countsCalls)
    test('call no function of ours', () =>
      inLikeness(async (page, navigations) => {
        const profiler = await page.createCDPSession();
        await profiler.send('Profiler.enable');
        await profiler.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
        await callsOfOurs(profiler);
        await storm(page);
        expect(await callsOfOurs(profiler)).toBe(0);
        // That they are counted at all: an item taken away calls what brings it back.
        await page.$$eval('[data-chats-item]', (items) => {
          for (const item of items) item.remove();
        });
        await navigations.waitFor(CLOSED);
        expect(await callsOfOurs(profiler)).toBeGreaterThan(0);
        await profiler.detach();
      }));
});

/** Calls of the extension's functions since it was asked last. */
async function callsOfOurs(profiler: CDPSession): Promise<number> {
  const { result } = await profiler.send('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith('chrome-extension:'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges.slice(0, 1))
    .reduce((calls, { count }) => calls + count, 0);
}
