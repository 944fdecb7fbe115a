import type { HTTPRequest } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { MISSING_ANIMATION } from '../../utils/diary/presence-watch.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { PageScene } from './driver/page-scene.ts';

test('a page whose own script is late is not helped before it has loaded', async () => {
  const scene = await PageScene.open();
  const page = await scene.browser.newPage({ type: 'window' });
  const held: HTTPRequest[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) held.push(request);
    else void request.continue();
  });
  await page.evaluateOnNewDocument((name) => {
    addEventListener(
      'animationstart',
      (event) => {
        if (event.animationName === name) Object.assign(window, { wasTold: true });
      },
      true,
    );
  }, MISSING_ANIMATION);

  const loaded = page.goto(`${DIARY_ORIGIN}/schedule`);
  await page.waitForFunction(() => Reflect.get(window, 'wasTold') === true);
  expect(await page.evaluate(() => document.readyState)).not.toBe('complete');
  expect(await scene.asked()).not.toContain('prepare-companion');

  for (const request of held) await request.continue();
  await loaded;
  await new DiaryPage(page).waitForChatsTab();
  expect(await page.$$('[data-chats-launcher]')).toHaveLength(0);
  await page.close();
});
