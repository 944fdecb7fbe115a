import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ru } from '../../locales/ru.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { DiaryPage } from '../driver/diary-page.ts';
import { driverOf } from '../driver/engine-driver.ts';
import { eventually } from '../driver/eventually.ts';
import { inExtensionPage } from '../driver/extension-page.ts';
import { type LaunchedBrowser, launchBrowser } from '../driver/launch-browser.ts';
import { filesOfExtensionWith } from '../driver/profile-files.ts';
import { dumpChromeStorage, dumpOriginStorage } from '../driver/storage-dump.ts';
import { VkIdWindow } from '../driver/vk-id-window.ts';
import { ANNA, ANNA_IN_VK } from '../stand/people.ts';
import { type Stand, startStand } from '../stand/stand.ts';

/** Milliseconds for a test that starts a browser twice, on a busy machine. */
const TWO_STARTS = 150_000;

describe('a browser that is closed while somebody is linked, and started again with the same profile', () => {
  let stand: Stand;
  let folder: string;
  let launched: LaunchedBrowser | null = null;

  beforeAll(async () => {
    stand = await startStand();
    folder = await mkdtemp(join(tmpdir(), 'kept-profiles-'));
  });

  afterAll(async () => {
    await launched?.close();
    await stand?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  const start = async (keptIn: string): Promise<LaunchedBrowser> => {
    launched = await launchBrowser({ stand, build: TEST_BUILDS.stand, keptIn });
    return launched;
  };

  const close = async (): Promise<void> => {
    await launched?.close();
    launched = null;
  };

  const openChats = async ({ browser }: LaunchedBrowser): Promise<DiaryPage> => {
    const diary = await DiaryPage.open(browser);
    await diary.signIn(ANNA);
    await diary.openChats();
    return diary;
  };

  const link = async ({ browser }: LaunchedBrowser, { chats }: DiaryPage): Promise<void> => {
    await chats.link();
    const vkId = await VkIdWindow.waitFor(browser);
    await vkId.signIn(ANNA_IN_VK);
    await vkId.approve();
    await chats.waitForLinked(ANNA_IN_VK);
    await expect.poll(() => stand.vkId.journal.endpoints.at(-1)).toBe('revoke');
  };

  const sayThatItIsShared = async ({ browser }: LaunchedBrowser): Promise<void> => {
    const page = await browser.newPage();
    await driverOf(browser).goToExtensionPage(page, '/options.html');
    await eventually('the choice', async () => (await page.$('[name=shared-computer]')) ?? undefined);
    await page.click('[name=shared-computer]');
    await eventually('the choice to be stored', async () => {
      const stored = await page.evaluate(() => chrome.storage.local.get('preferences'));
      return JSON.stringify(stored).includes('"sharedComputer":true') || undefined;
    });
    await page.close();
  };

  /** Everything that the extension stores, as text. */
  const stored = async ({ browser }: LaunchedBrowser): Promise<string> =>
    JSON.stringify(
      await inExtensionPage(browser, async (page) => [
        await page.evaluate(dumpChromeStorage),
        await page.evaluate(dumpOriginStorage),
      ]),
    );

  const traces = (text: string): readonly string[] =>
    [ANNA_IN_VK.firstName, ANNA_IN_VK.lastName, String(ANNA_IN_VK.id)].filter((trace) =>
      text.includes(trace),
    );

  test('still knows them on a computer of their own', { timeout: TWO_STARTS }, async () => {
    const keptIn = join(folder, 'own');
    const first = await start(keptIn);
    const origin = await driverOf(first.browser).extensionOrigin(first.browser);
    await link(first, await openChats(first));
    expect(traces(await stored(first))).toHaveLength(3);
    await close();
    expect(await filesOfExtensionWith(keptIn, origin, ANNA_IN_VK.lastName)).not.toEqual([]);

    const second = await start(keptIn);
    const { chats } = await openChats(second);
    await chats.waitForLinked(ANNA_IN_VK);
    await close();
  });

  test('has nothing of them left on a shared computer, in no storage and no file, and offers to link', {
    timeout: TWO_STARTS,
  }, async () => {
    const keptIn = join(folder, 'shared');
    const first = await start(keptIn);
    const origin = await driverOf(first.browser).extensionOrigin(first.browser);
    await sayThatItIsShared(first);
    await link(first, await openChats(first));
    expect(traces(await stored(first))).toHaveLength(3);
    await close();
    for (const trace of [ANNA_IN_VK.lastName, String(ANNA_IN_VK.id)]) {
      expect(await filesOfExtensionWith(keptIn, origin, trace)).toEqual([]);
    }

    const second = await start(keptIn);
    expect(traces(await stored(second))).toEqual([]);
    const { chats } = await openChats(second);
    await chats.waitForUnlinkedAfter(null);
    await chats.waitForText(ru.unlinked.sharedComputer);
    await close();
  });
});
