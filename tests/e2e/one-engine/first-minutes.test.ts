import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_ACCESS_TEXTS } from '../../../locales/host-access-texts.ts';
import { DIARY_ORIGIN } from '../../../utils/diary/site.ts';
import { waitForText } from '../../driver/accessible-text.ts';
import { DiaryPage } from '../../driver/diary-page.ts';
import { installAnew, type NewInstallation } from '../../driver/new-installation.ts';
import { pagesAt, waitForPageAt } from '../../driver/opened-page.ts';
import { press } from '../../driver/press.ts';
import { waitForWelcomePage } from '../../driver/welcome-page.ts';
import { ANNA } from '../../stand/people.ts';

describe('the first minutes after the installation', () => {
  let installation: NewInstallation;

  beforeAll(async () => {
    installation = await installAnew();
  });
  afterAll(() => installation?.close());

  test('the first steps open by themselves, in the browser’s language, and say that nothing is missing', async () => {
    const page = await waitForWelcomePage(installation.browser);
    await waitForText(page, HOST_ACCESS_TEXTS.ru.granted);
    expect(await page.title()).toBe('Чаты теперь в дневнике');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
  });

  test('every picture of the steps is there', async () => {
    const page = await waitForWelcomePage(installation.browser);
    const widths = await page.$$eval('img', (pictures) => pictures.map(({ naturalWidth }) => naturalWidth));
    expect(widths).toHaveLength(3);
    for (const width of widths) expect(width).toBeGreaterThan(0);
  });

  test('their button opens the diary, where whoever signs in finds the tab', async () => {
    await press(await waitForWelcomePage(installation.browser), 'Открыть «Чаты» в дневнике');
    const diary = new DiaryPage(await waitForPageAt(installation.browser, DIARY_ORIGIN));
    await diary.signIn(ANNA);
    await diary.waitForChatsTab();
  });

  test('pressed again, it opens «Чаты» in the tab that shows the diary already', async () => {
    await press(await waitForWelcomePage(installation.browser), 'Открыть «Чаты» в дневнике');
    const diary = new DiaryPage(await waitForPageAt(installation.browser, DIARY_ORIGIN));
    await diary.chats.waitForUnlinked();
    expect(await pagesAt(installation.browser, DIARY_ORIGIN)).toHaveLength(1);
  });

  test('nothing went wrong in any page or worker', () => {
    expect(installation.problems()).toEqual([]);
  });
});
