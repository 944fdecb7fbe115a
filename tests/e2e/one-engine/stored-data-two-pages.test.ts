import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsRu } from '../../../locales/options/ru.ts';
import { waitForText } from '../../driver/accessible-text.ts';
import { DRIVER } from '../../driver/engine-under-test.ts';
import { eventually } from '../../driver/eventually.ts';
import { press } from '../../driver/press.ts';
import { CAUSED_BY_STAND, Scene } from '../../driver/scene.ts';
import { OLGA } from '../../stand/people.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.open(OLGA);
});
afterAll(() => scene?.close());

async function openOptions(): Promise<Page> {
  const page = await scene.browser.newPage();
  await DRIVER.goToExtensionPage(page, '/options.html');
  return page;
}

const waitForChosen = (page: Page, choice: string) =>
  eventually(`${choice} chosen`, async () => (await page.$(`${choice}:checked`)) ?? undefined);

/** Begins to count what a page hears of the extension's messages: the worker's, and what other pages ask it. */
const countHeard = (page: Page) =>
  page.evaluateHandle(() => {
    const heard = { messages: 0 };
    chrome.runtime.onMessage.addListener(() => {
      heard.messages += 1;
    });
    return heard;
  });

/** Looks in a row in which nothing new may be heard, a second of them. */
const QUIET_LOOKS = 25;

test('two pages of settings follow each other, and then the messages between them come to rest', async () => {
  const { storedData } = optionsRu;
  const one = await openOptions();
  await waitForText(one, storedData.heading);
  const heard = await countHeard(one);
  const other = await openOptions();
  await waitForText(other, storedData.heading);

  await (await other.waitForSelector('#language-ru'))?.click();
  await waitForText(one, storedData.things.preferences.name);
  await waitForChosen(one, '#language-ru');
  expect((await heard.jsonValue()).messages).toBeGreaterThan(0);
  await waitForText(other, storedData.things.preferences.name);
  await press(other, `${storedData.delete}: ${storedData.things.preferences.name}`);
  await waitForChosen(one, '#language-browser');

  let known = -1;
  let quiet = 0;
  await eventually('a second in which nothing is heard', async () => {
    const { messages } = await heard.jsonValue();
    quiet = messages === known ? quiet + 1 : 0;
    known = messages;
    return quiet >= QUIET_LOOKS || undefined;
  });
  expect(scene.problems.list(CAUSED_BY_STAND)).toEqual([]);
});
