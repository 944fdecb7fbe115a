import { describe, expect, test } from 'vitest';
import { axeViolations, COLOR_RULES } from './axe-violations.ts';
import { examineScreen } from './examine-screen.ts';
import { findLayouts, type Layout } from './layouts.ts';
import { oneByOne } from './one-by-one.ts';
import { AXE_PATH } from './screen-site.ts';
import type { ScreenViewer } from './screen-viewer.ts';
import { ENGINES, openViewer } from './screen-world.ts';

const viewers = ENGINES.map((engine) => ({ engine, opened: openViewer(engine) }));

// To axe, screens of one layout are the same: it judges structure, names and colours, and of a text whether there is one.
const layouts = await findLayouts();

// Both engines at once; each test waits for what is its own.
const examined = viewers.map(({ engine, opened }) => ({
  engine,
  results: [...oneByOne(layouts, async (layout) => examineLayout(await opened, layout))],
}));

describe.each(examined)('axe-core finds nothing wrong in $engine', ({ results }) => {
  const tests = results.map(([{ screen }, result]) => ({ name: screen.name, result }));

  test.each(tests)('in the layout of $name', async ({ result }) => {
    expect(await result).toEqual([]);
  });
});

async function examineLayout(viewer: ScreenViewer, { screen }: Layout): Promise<readonly string[]> {
  const within = screen.surface === 'panel' ? '[data-chats-panel]' : 'html';
  // Begins in the scheme that the last one ended in. The second differs from the first in nothing but colours.
  const schemes = viewer.scheme === 'dark' ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  const found: string[] = [];
  for (const scheme of schemes) {
    const rules = scheme === schemes[0] ? undefined : COLOR_RULES;
    const appearance = { scheme, language: 'ru', width: 1280 } as const;
    const examined = await examineScreen(viewer, screen, appearance, async (page) => {
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ url: AXE_PATH });
      return { found: await axeViolations(page, within, within, rules) };
    });
    found.push(...examined.found.map((line) => `${scheme}: ${line}`));
  }
  return found;
}
