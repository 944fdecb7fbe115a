import { LANGUAGES, type Language } from '../../locales/languages.ts';
import { type Examined, examineScreen } from './examine-screen.ts';
import { layoutOf } from './layout-of.ts';
import { cutTexts, saidTexts } from './measure.ts';
import { oneByOne } from './one-by-one.ts';
import type { ScreenViewer } from './screen-viewer.ts';
import { openViewer } from './screen-world.ts';
import { SCREENS, type Screen } from './screens.ts';

/** A screen in a window of 320 px, a quarter of 1280. */
export interface NarrowScreen extends Examined {
  readonly said: readonly string[];
  readonly layout: string;
}

type NarrowScreens = ReadonlyMap<Screen, Promise<NarrowScreen>>;

let opened: ReadonlyMap<Language, NarrowScreens> | undefined;

/** Every screen, opened once in each language: what is measured there tells the layouts too. */
export function narrowScreens(language: Language): NarrowScreens {
  // One window for each language, side by side.
  opened ??= new Map(LANGUAGES.map((each) => [each, openAll(each)]));
  return opened.get(language) ?? new Map();
}

function openAll(language: Language): NarrowScreens {
  let viewer: Promise<ScreenViewer> | undefined;
  return oneByOne(SCREENS, async (screen) => {
    viewer ??= openViewer('chromium');
    return examineScreen(await viewer, screen, { scheme: 'light', language, width: 320 }, async (page) => {
      const [found, said, layout] = await Promise.all([
        page.evaluate(cutTexts),
        page.evaluate(saidTexts),
        page.evaluate(layoutOf),
      ]);
      return { found, said, layout };
    });
  });
}
