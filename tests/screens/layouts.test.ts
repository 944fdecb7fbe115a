import { expect, test } from 'vitest';
import { layoutOf } from './layout-of.ts';
import { findLayouts } from './layouts.ts';
import { openViewer } from './screen-world.ts';
import { SCREENS, type ScreenSurface } from './screens.ts';

/** Edits of a page that axe could judge otherwise. */
const EDITS: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
  'an element': (button) => button.append(document.createElement('b')),
  'a class': (button) => button.classList.add('aside'),
  'a role': (button) => button.setAttribute('role', 'link'),
  'an attribute': (button) => button.setAttribute('aria-describedby', 'Имя'),
  'a keyword': (button) => button.setAttribute('type', 'reset'),
  'a state': (button) => button.toggleAttribute('disabled'),
  'a colour': (button) => button.style.setProperty('color', '#777'),
  'a size': (button) => button.style.setProperty('font-size', '9px'),
  'no text': (button) => button.replaceChildren(),
};

const SHOWN = { scheme: 'light', language: 'ru', width: 320 } as const;

test('a layout changes with all that axe judges, not with words', async () => {
  const viewer = await openViewer('chromium');
  const unnoticed: string[] = [];
  const screen = SCREENS.find(({ name }) => name === 'options-everything-stored');
  if (screen === undefined) throw new Error('No such screen');
  await viewer.show(screen, SHOWN);
  const button = await viewer.page.$('button');
  const before = await viewer.page.evaluate(layoutOf);
  await button?.evaluate((element) => element.replaceChildren('Другие слова'));
  expect(await viewer.page.evaluate(layoutOf)).toBe(before);
  let last = before;
  for (const [what, edit] of Object.entries(EDITS)) {
    await button?.evaluate(edit);
    const now = await viewer.page.evaluate(layoutOf);
    if (now === last) unnoticed.push(what);
    last = now;
  }
  expect(unnoticed).toEqual([]);
});

/** About as many as a person tells apart; a derivation that finds fewer is too coarse. */
const LEAST: Readonly<Record<ScreenSurface, number>> = { panel: 18, popup: 19, options: 11, welcome: 3 };

test('every surface has as many layouts as states of other structure', async () => {
  const layouts = await findLayouts();
  const counts = Object.keys(LEAST).map((surface) => [
    surface,
    layouts.filter(({ screen }) => screen.surface === surface).length,
  ]);
  console.log(`${SCREENS.length} screens are ${layouts.length} layouts: ${counts.join(' ')}`);
  for (const [surface, least] of Object.entries(LEAST))
    expect(Object.fromEntries(counts)[surface], surface).toBeGreaterThanOrEqual(least);
});
