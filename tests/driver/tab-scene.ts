import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import type { DiaryAccount } from '../stand/people.ts';
import { type Stand, type StandOptions, startStand } from '../stand/stand.ts';
import { DiaryPage } from './diary-page.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

/** What the browser says of the stand itself: it asks who is signed in, and Angular tries what a strict policy forbids. */
const EXPECTED_PROBLEMS = [/status of 401/, /'TrustedScript' assignment.*diary\.js/];

/** A stand and a browser in which somebody is signed in to the diary: where the tests of the tab begin. */
export class TabScene {
  readonly stand: Stand;
  readonly launched: LaunchedBrowser;

  private constructor(stand: Stand, launched: LaunchedBrowser) {
    this.stand = stand;
    this.launched = launched;
  }

  static async open(account: DiaryAccount, options: StandOptions = {}): Promise<TabScene> {
    const stand = await startStand(options);
    let launched: LaunchedBrowser | undefined;
    try {
      launched = await launchBrowser({ stand, build: TEST_BUILDS.stand });
      const first = await DiaryPage.open(launched.browser, '/login');
      await first.signIn(account);
      await first.page.close();
      return new TabScene(stand, launched);
    } catch (error) {
      await launched?.close();
      await stand.stop();
      throw error;
    }
  }

  /** Opens a page of the diary in a new tab. */
  openDiary(path = '/schedule'): Promise<DiaryPage> {
    return DiaryPage.open(this.launched.browser, path);
  }

  /** Lets the diary behave as usual again. */
  resetDiary(): void {
    Object.assign(this.stand.diary.switches, { strictCsp: false, nativeChats: false });
  }

  /** What went wrong so far, but for what the stand itself causes. */
  problems(): readonly string[] {
    return this.launched.problems.list(EXPECTED_PROBLEMS);
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.stand.stop();
  }
}
