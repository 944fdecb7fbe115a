import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../locales/languages.ts';
import { EVERY_TEXT, textPaths } from '../unit/locales/text-paths.ts';
import { narrowScreens } from './narrow-screens.ts';

/** Texts that the browser itself shows, and one that no pause of a test is long enough for. */
const SHOWN_ELSEWHERE = /^(button|manifest)\.|^surface\.linking\.waiting\.over$/;

describe.each(LANGUAGES)('in a window of 320 px (%s)', (language) => {
  const screens = [...narrowScreens(language)].map(([{ name }, opened]) => ({ name, opened }));

  test.each(screens)('nothing is cut or scrolls sideways on $name', async ({ opened }) => {
    expect((await opened).found).toEqual([]);
  });

  test('every text was on one of these screens', async () => {
    const all = (await Promise.all(screens.map(({ opened }) => opened)))
      .flatMap(({ said }) => said)
      .join('\n');
    const isSaid = (text: string) => text.split(/\{\w+\}/).every((part) => all.includes(part));
    const unsaid = textPaths(EVERY_TEXT[language]).filter(
      ([path, forms]) => !SHOWN_ELSEWHERE.test(path) && !Object.values(forms).some(isSaid),
    );
    expect(unsaid.map(([path]) => path)).toEqual([]);
  });
});
