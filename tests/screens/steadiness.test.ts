import { expect, test } from 'vitest';
import { examineScreen } from './examine-screen.ts';
import { frame } from './measure.ts';
import { openViewer } from './screen-world.ts';
import { SCREENS } from './screens.ts';

/** From the first to the last of them, and in between; the last has no heading yet. */
const STEADY = [
  'unlinked',
  'opening',
  'authorizing',
  'authorizing-in-tab',
  'identifying',
  'linked',
  'loading',
] as const;

test.each([
  { surface: 'panel', width: 1280 },
  { surface: 'panel', width: 768 },
  { surface: 'popup', width: 340 },
])('the card of the $surface stays in place at $width px', async ({ surface, width }) => {
  const viewer = await openViewer('chromium');
  let first: ReturnType<typeof frame> | undefined;
  const moved: string[] = [];
  for (const state of STEADY) {
    const screen = SCREENS.find(({ name }) => name === `${surface}-${state}`);
    if (screen === undefined) throw new Error(`No screen for ${state}`);
    const { found } = await examineScreen(
      viewer,
      screen,
      { scheme: 'light', language: 'ru', width },
      async (page) => {
        const { heading, ...now } = await page.evaluate(frame);
        first ??= { heading, ...now };
        const then = { heading: first.heading, ...now, ...(state !== 'loading' && { heading }) };
        const [is, was] = [JSON.stringify(then), JSON.stringify(first)];
        return { found: is === was ? [] : [`${screen.name}: ${is}, not ${was}`] };
      },
    );
    moved.push(...found);
  }
  await viewer.page.close();
  expect(moved).toEqual([]);
});
