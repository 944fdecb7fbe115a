import { ru } from '../../locales/ru.ts';
import { DIARY_ORIGIN } from '../../utils/diary/site.ts';
import type { DiaryAccount, VkAccount } from '../stand/people.ts';
import type { ChatsSurface } from './chats-surface.ts';
import { DiaryPage } from './diary-page.ts';
import { knownSecrets } from './known-secrets.ts';
import { forgetLinks } from './link-storage.ts';
import { Scene, type SceneOptions, type SetUp } from './scene.ts';
import { checkNoSecretsLeft } from './secrets-left.ts';
import { signInToDiary, signInToVkId, storeLink } from './seeded-state.ts';
import { scanExtensionStorage, scanPage } from './storage-scan.ts';
import { VkIdWindow } from './vk-id-window.ts';

/** A {@link Scene} in which «Чаты» is open, and offers to link. */
export class ChatsScene extends Scene {
  readonly diary: DiaryPage;
  readonly #account: DiaryAccount;
  /** Who is signed in to VK ID, as far as the scene did it. */
  #inVkId: VkAccount | undefined;

  private constructor(parts: SetUp, diary: DiaryPage, account: DiaryAccount) {
    super(parts);
    this.diary = diary;
    this.#account = account;
  }

  static override async open(account: DiaryAccount, options: SceneOptions = {}): Promise<ChatsScene> {
    const parts = await Scene.setUp(account, options);
    try {
      const diary = await DiaryPage.open(parts.launched.browser, '/#chats');
      await diary.chats.waitForText(ru.unlinked.heading);
      return new ChatsScene(parts, diary, account);
    } catch (error) {
      await parts.close();
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

  /** Lets somebody else be signed in to the diary, by a session of their own, and opens «Чаты» for them. */
  async become(account: DiaryAccount): Promise<void> {
    await signInToDiary(this, account);
    await this.diary.page.goto(`${DIARY_ORIGIN}/#chats`);
  }

  /** Stores a link, where the linking itself is not what is tested. That of the scene's own person is shown afterwards. */
  async storeLink(account: VkAccount, person = this.#account): Promise<void> {
    await storeLink(this.browser, person, account);
    if (person === this.#account) await this.chats.waitForLinked(account);
  }

  /** Presses «Привязать к VK ID» and waits for VK ID's window, with the account signed in and asked for its consent. */
  async askVkId(account: VkAccount): Promise<VkIdWindow> {
    if (this.#inVkId !== account) await signInToVkId(this, account);
    this.#inVkId = account;
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
}
