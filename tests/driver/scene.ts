import type { Browser } from 'puppeteer-core';
import { TEST_BUILDS, type TestBuild } from '../../scripts/test-builds/test-build.ts';
import type { DiaryAccount } from '../stand/people.ts';
import { type Stand, type StandOptions, startStand } from '../stand/stand.ts';
import type { Problems } from './consoles.ts';
import { DiaryPage } from './diary-page.ts';
import { type BrowserOptions, launchBrowser } from './launch-browser.ts';
import { checkNoSecretsLeft } from './secrets-left.ts';
import { signInToDiary } from './seeded-state.ts';
import { sharedWorld, type World } from './shared-world.ts';

/** What the browser says of the stand itself: it asks who is signed in, and Angular tries what a strict policy forbids. */
export const CAUSED_BY_STAND: readonly RegExp[] = [/status of 401/, /'TrustedScript' assignment.*diary\.js/];

/** How a scene differs from the usual one, which has no browser of its own. */
export interface SceneOptions {
  readonly build?: TestBuild;
  readonly stand?: StandOptions;
  readonly browser?: Pick<BrowserOptions, 'withoutPermission' | 'withOpenRoots'> | undefined;
  /** Whether it has a browser of its own because that is of no use to others afterwards, or there are none. */
  readonly isSpoiling?: boolean;
}

/** A stand and a browser in which a person is signed in to the diary: where most tests begin. */
export class Scene {
  readonly stand: Stand;
  readonly browser: Browser;
  /** What went wrong so far in the browser's pages and in the extension. */
  readonly problems: Problems;
  /** Ends the scenario, which must have left no secret. */
  readonly close: () => Promise<void>;

  protected constructor({ stand, launched, close }: SetUp) {
    this.stand = stand;
    this.browser = launched.browser;
    this.problems = launched.problems.fromNow();
    this.close = close;
  }

  /** Sets the usual scene in the browser that the scenarios share, another one in a browser of its own. */
  static async open(account: DiaryAccount, options: SceneOptions = {}): Promise<Scene> {
    return new Scene(await Scene.setUp(account, options));
  }

  protected static async setUp(account: DiaryAccount, options: SceneOptions): Promise<SetUp> {
    const parts = await worldFor(options);
    try {
      await signInToDiary({ stand: parts.stand, browser: parts.launched.browser }, account);
      return parts;
    } catch (error) {
      await parts.close();
      throw error;
    }
  }

  /** Opens a page of the diary in a new tab. */
  openDiary(path = '/schedule'): Promise<DiaryPage> {
    return DiaryPage.open(this.browser, path);
  }
}

/** A world, and how a scene leaves it. */
export interface SetUp extends World {
  readonly close: () => Promise<void>;
}

/** The world for a scene in which no person is signed in yet. */
export async function worldFor(options: SceneOptions = {}): Promise<SetUp> {
  if (isUsual(options)) {
    const world = await sharedWorld();
    return { ...world, close: () => checkNoSecretsLeft(world.launched.browser, world.stand.vkId) };
  }
  const { build = TEST_BUILDS.stand, stand: standOptions = {}, browser = {} } = options;
  const stand = await startStand(standOptions);
  try {
    const launched = await launchBrowser({ stand, build, ...browser });
    const close = async () => {
      try {
        await launched.close();
      } finally {
        await stand.stop();
      }
    };
    return { stand, launched, close };
  } catch (error) {
    await stand.stop();
    throw error;
  }
}

function isUsual({ build, stand, browser, isSpoiling = false }: SceneOptions): boolean {
  return (
    !isSpoiling &&
    (build === undefined || build === TEST_BUILDS.stand) &&
    [stand, browser].every((changes) => changes === undefined || Object.keys(changes).length === 0)
  );
}
