import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_ACCESS_TEXTS } from '../../locales/host-access-texts.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import { ANNA } from '../stand/people.ts';
import { type Stand, startStand } from '../stand/stand.ts';
import { waitForText } from './driver/accessible-text.ts';
import { DiaryPage, SIGNED_OUT_OF_DIARY } from './driver/diary-page.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { pagesAt, waitForPageAt } from './driver/opened-page.ts';
import { press } from './driver/press.ts';
import { waitForWelcomePage } from './driver/welcome-page.ts';

describe('the first minutes after the installation', () => {
  let stand: Stand;
  let launched: LaunchedBrowser;

  beforeAll(async () => {
    stand = await startStand();
    launched = await launchBrowser({ stand, build: TEST_BUILDS.stand, withWelcomePage: true });
  });

  afterAll(async () => {
    await launched?.close();
    await stand?.stop();
  });

  test('the first steps open by themselves, in the browser’s language, and say that nothing is missing', async () => {
    const page = await waitForWelcomePage(launched.browser);
    await waitForText(page, HOST_ACCESS_TEXTS.ru.granted);
    expect(await page.title()).toBe('Чаты теперь в дневнике');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
  });

  test('every picture of the steps is there', async () => {
    const page = await waitForWelcomePage(launched.browser);
    const widths = await page.$$eval('img', (pictures) => pictures.map(({ naturalWidth }) => naturalWidth));
    expect(widths).toHaveLength(3);
    for (const width of widths) expect(width).toBeGreaterThan(0);
  });

  test('their button opens the diary, where whoever signs in finds the tab', async () => {
    await press(await waitForWelcomePage(launched.browser), 'Открыть «Чаты» в дневнике');
    const diary = new DiaryPage(await waitForPageAt(launched.browser, DIARY_ORIGIN));
    await diary.signIn(ANNA);
    await diary.waitForChatsTab();
  });

  test('pressed again, it opens «Чаты» in the tab that shows the diary already', async () => {
    await press(await waitForWelcomePage(launched.browser), 'Открыть «Чаты» в дневнике');
    const diary = new DiaryPage(await waitForPageAt(launched.browser, DIARY_ORIGIN));
    await diary.chats.waitForUnlinked();
    expect(await pagesAt(launched.browser, DIARY_ORIGIN)).toHaveLength(1);
  });

  test('nothing went wrong in any page or worker', () => {
    expect(launched.problems.list([SIGNED_OUT_OF_DIARY])).toEqual([]);
  });
});
