import { narrowScreens } from './narrow-screens.ts';
import type { Screen } from './screens.ts';

/** Screens that differ by their words alone. */
export interface Layout {
  /** The one of them that says the most. */
  readonly screen: Screen;
  readonly screens: readonly Screen[];
}

/** The layouts of all screens that come up; one that does not is told of where its texts are measured. */
export async function findLayouts(): Promise<readonly Layout[]> {
  const groups = new Map<string, { screen: Screen; length: number }[]>();
  for (const [screen, opened] of narrowScreens('ru')) {
    const narrow = await opened.catch(() => null);
    if (narrow === null) continue;
    const group = groups.get(narrow.layout) ?? [];
    group.push({ screen, length: narrow.said.join('').length });
    groups.set(narrow.layout, group);
  }
  return [...groups.values()].map((group) => {
    const longest = group.reduce((one, other) => (other.length > one.length ? other : one));
    return { screen: longest.screen, screens: group.map(({ screen }) => screen) };
  });
}
