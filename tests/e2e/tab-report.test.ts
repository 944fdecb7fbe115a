import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsRu } from '../../locales/options/ru.ts';
import { OLGA } from '../stand/people.ts';
import { DRIVER } from './driver/engine-under-test.ts';
import { eventually } from './driver/eventually.ts';
import { press } from './driver/press.ts';
import { TabScene } from './driver/tab-scene.ts';

let scene: TabScene;
let options: Page;

beforeAll(async () => {
  scene = await TabScene.open(OLGA);
  options = await scene.launched.browser.newPage();
  await DRIVER.goToExtensionPage(options, '/options.html');
});
afterAll(() => scene?.close());

const reportFromOptions = async (): Promise<string> => {
  await press(options, optionsRu.tabReport.make);
  return eventually('the report', async () => {
    const field = await options.$('textarea.tab-report');
    return field?.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value : undefined));
  });
};

test('«Что не так с вкладкой?» tells how the tab stands in the diary, and nothing of the person', async () => {
  const diary = await scene.openDiary();
  await diary.waitForChatsTab();
  const report = await reportFromOptions();
  expect(report).toContain('tab: placed');
  expect(report).toContain('with the tab');
  expect(report).not.toMatch(/[а-яё@]|olga|5f8d0a11|3f2a9c41/i);
  await diary.page.close();
  expect(scene.problems()).toEqual([]);
});
