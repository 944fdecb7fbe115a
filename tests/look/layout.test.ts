import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../locales/languages.ts';
import { TEST_BUILDS } from '../../scripts/test-builds/test-build.ts';
import { EVERY_TEXT, textPaths } from '../unit/locales/text-paths.ts';
import { launchLookBrowser } from './look-browser.ts';
import { type LookSite, startLookSite } from './look-site.ts';
import { cutTexts, frame, saidTexts } from './measure.ts';
import { ScreenViewer } from './open-screen.ts';
import { SCREENS } from './screens.ts';

let site: LookSite;

beforeAll(async () => {
  site = await startLookSite(TEST_BUILDS.stand.dirs.chromium);
});

afterAll(() => site?.stop());

/** Opens a browser for the tests of one description. */
function viewerIn(language: Language): { readonly current: ScreenViewer } {
  let browser: Browser;
  let viewer: ScreenViewer;
  beforeAll(async () => {
    browser = await launchLookBrowser('chromium', 'light', language);
    viewer = await ScreenViewer.open(browser, site);
  });
  afterAll(() => browser?.close());
  return {
    get current() {
      return viewer;
    },
  };
}

/** Texts that the browser itself shows, and one that no pause of a test is long enough for. */
const SHOWN_ELSEWHERE = /^(button|manifest)\.|^surface\.linking\.waiting\.over$/;

describe.each(LANGUAGES)('in a window of 320 px, a quarter of 1280 (%s)', (language) => {
  const said: string[] = [];
  const viewer = viewerIn(language);

  test.each(SCREENS)('nothing is cut, and nothing scrolls sideways, on the screen $name', async (screen) => {
    await viewer.current.show(screen, { scheme: 'light', language, width: 320 });
    expect(await viewer.current.page.evaluate(cutTexts)).toEqual([]);
    said.push(...(await viewer.current.page.evaluate(saidTexts)));
  });

  test('every text there is was on one of these screens: none is left over', () => {
    const all = said.join('\n');
    const isSaid = (text: string) => text.split(/\{\w+\}/).every((part) => all.includes(part));
    const unsaid = textPaths(EVERY_TEXT[language]).filter(
      ([path, forms]) => !SHOWN_ELSEWHERE.test(path) && !Object.values(forms).some(isSaid),
    );
    expect(unsaid.map(([path]) => path)).toEqual([]);
  });
});

describe.each([
  { surface: 'panel', width: 1280 },
  { surface: 'panel', width: 768 },
  { surface: 'popup', width: 340 },
])('from state to state nothing moves: the $surface at $width px', ({ surface, width }) => {
  const viewer = viewerIn('ru');
  const STEADY = [
    'loading',
    'unlinked',
    'opening',
    'authorizing',
    'authorizing-in-tab',
    'identifying',
    'linked',
  ];

  test('the card keeps its size, its title and its heading their places', async () => {
    const frames = [];
    for (const state of STEADY) {
      const screen = SCREENS.find(({ name }) => name === `${surface}-${state}`);
      if (screen === undefined) throw new Error(`No screen for ${state}`);
      await viewer.current.show(screen, { scheme: 'light', language: 'ru', width });
      const { card, title, heading } = await viewer.current.page.evaluate(frame);
      frames.push({ state, card, title, ...(state !== 'loading' && { heading }) });
    }
    const [first] = frames.slice(1);
    for (const { state, card, title, heading } of frames)
      expect({ state, card, title, heading: heading ?? first?.heading }).toEqual({ ...first, state });
  });
});
