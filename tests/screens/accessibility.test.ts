import { describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/setup/browser.mjs';
import { axeViolations, COLOR_RULES } from './axe-violations.ts';
import { examineScreen } from './examine-screen.ts';
import { findLayouts, type Layout } from './layouts.ts';
import { oneByOne } from './one-by-one.ts';
import type { ScreenViewer } from './screen-viewer.ts';
import { ENGINES, openViewer } from './screen-world.ts';

// For axe, screens of one layout are the same: it judges structure, names and colours, and a text is one if it is not empty.
const layouts = await findLayouts();
const SCHEMES = ['light', 'dark'] as const;

/** All in one scheme, then all in the other: switching it for each would cost more. */
function examineAll(engine: Engine) {
  let viewer: Promise<ScreenViewer> | undefined;
  const looks = SCHEMES.flatMap((scheme) => layouts.map((layout) => ({ layout, scheme })));
  return oneByOne(looks, async ({ layout: { screen }, scheme }) => {
    viewer ??= openViewer(engine);
    const within = screen.surface === 'panel' ? '[data-chats-panel]' : 'html';
    return examineScreen(await viewer, screen, { scheme, language: 'ru', width: 1280 }, async (page) => ({
      // Dark differs from light in nothing but colours.
      found: await axeViolations(page, within, within, scheme === 'dark' ? COLOR_RULES : undefined),
    }));
  });
}

// Both engines at once; the tests wait for what is theirs.
const examined = ENGINES.map((engine) => ({ engine, results: [...examineAll(engine)] }));

const named = ({ screen, screens }: Layout) =>
  screens.length > 1 ? `${screen.name} and ${screens.length - 1} like it` : screen.name;

describe.each(examined)('axe-core finds nothing wrong in $engine', ({ results }) => {
  const tests = results.map(([{ layout, scheme }, result]) => ({ name: named(layout), scheme, result }));
  test.each(tests)('on $name, $scheme', async ({ result }) => {
    expect((await result).found).toEqual([]);
  });
});
