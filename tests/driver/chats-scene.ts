import type { Browser } from 'puppeteer-core';
import { ru } from '../../locales/ru.ts';
import type { TestBuild } from '../../scripts/test-builds/test-build.ts';
import type { DiaryAccount, VkAccount } from '../stand/people.ts';
import { type Stand, type StandOptions, startStand } from '../stand/stand.ts';
import type { ChatsSurface } from './chats-surface.ts';
import { DiaryPage } from './diary-page.ts';
import { knownSecrets } from './known-secrets.ts';
import { type BrowserOptions, type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { forgetLinks } from './link-storage.ts';
import type { Problems } from './problems.ts';
import { checkNoSecretsLeft } from './secrets-left.ts';
import { scanExtensionStorage, scanPage } from './storage-scan.ts';
import { VkIdWindow } from './vk-id-window.ts';

/** A stand and a browser in which somebody is signed in to the diary and has «Чаты» open: where most tests begin. */
export class ChatsScene {
  readonly stand: Stand;
  readonly browser: Browser;
  /** What went wrong so far in the browser's pages and in the extension. */
  readonly problems: Problems;
  readonly diary: DiaryPage;
  readonly #launched: LaunchedBrowser;

  private constructor(stand: Stand, launched: LaunchedBrowser, diary: DiaryPage) {
    this.stand = stand;
    this.browser = launched.browser;
    this.problems = launched.problems;
    this.#launched = launched;
    this.diary = diary;
  }

  /** Sets the scene up with a build of the extension. Stops what it started where that fails. */
  static async open(
    build: TestBuild,
    account: DiaryAccount,
    standOptions: StandOptions = {},
    changes: Pick<BrowserOptions, 'withoutPermission' | 'withOpenRoots'> = {},
  ): Promise<ChatsScene> {
    const stand = await startStand(standOptions);
    let launched: LaunchedBrowser | undefined;
    try {
      launched = await launchBrowser({ stand, build, ...changes });
      const diary = await DiaryPage.open(launched.browser);
      await diary.signIn(account);
      await diary.openChats();
      await diary.chats.waitForText(ru.unlinked.heading);
      return new ChatsScene(stand, launched, diary);
    } catch (error) {
      await launched?.close();
      await stand.stop();
      throw error;
    }
  }

  /** The panel in the diary's page. */
  get chats(): ChatsSurface {
    return this.diary.chats;
  }

  /** Ends the scenario before, which must have left no secret: no link, no failure, no fault, an empty journal; VK ID goes on remembering who signed in. */
  async startAfresh(): Promise<void> {
    this.stand.vkId.faults.clear();
    await VkIdWindow.closeAll(this.browser);
    await checkNoSecretsLeft(this.browser, this.stand.vkId);
    await forgetLinks(this.browser);
    await this.chats.waitForUnlinkedAfter(null);
    this.stand.vkId.journal.clear();
  }

  /** Presses «Привязать к VK ID» and waits for VK ID's window, with the account signed in and asked for its consent. */
  async askVkId(account: VkAccount): Promise<VkIdWindow> {
    await this.chats.link();
    const vkId = await VkIdWindow.waitFor(this.browser);
    await vkId.signIn(account);
    return vkId;
  }

  /** Links an account from the panel, from the first press to the name that it shows. */
  async link(account: VkAccount): Promise<void> {
    const vkId = await this.askVkId(account);
    await vkId.approve();
    await this.chats.waitForLinked(account);
  }

  /** Where a code, a token or a verifier lies about: in the extension's storage, or in reach of the diary's page. */
  async findSecrets(): Promise<readonly string[]> {
    const known = knownSecrets(this.stand.vkId);
    return [
      ...(await scanExtensionStorage(this.browser, known)),
      ...(await scanPage(this.diary.page, known)),
    ];
  }

  /** Fingerprints of the codes that VK was asked to exchange, a line for each request. */
  exchangedCodes(): readonly string[] {
    return this.stand.vkId.journal.entries
      .filter(({ endpoint }) => endpoint === 'exchange')
      .map(({ parameters }) => parameters['code'] ?? '');
  }

  /** Ends the browser and the stand. */
  async close(): Promise<void> {
    await this.#launched.close();
    await this.stand.stop();
  }
}
