import type { Page } from 'puppeteer-core';
import { leavePicture } from './leave-picture.ts';
import type { Appearance, ScreenViewer } from './screen-viewer.ts';
import type { Screen } from './screens.ts';

/** What was looked for on a screen. */
export interface Examined {
  /** What is wrong with it, a line each. */
  readonly found: readonly string[];
}

/**
 * Shows a screen and looks for what is wrong with it. What is found leaves a picture, and so does a screen that does
 * not come up, which rejects.
 */
export async function examineScreen<Result extends Examined>(
  viewer: ScreenViewer,
  screen: Screen,
  appearance: Appearance,
  examine: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { scheme, language, width } = appearance;
  const leave = (found: readonly string[]) =>
    leavePicture(viewer.page, screen, `${viewer.engine}-${scheme}-${width}-${language}`, found);
  try {
    await viewer.show(screen, appearance);
    const result = await examine(viewer.page);
    if (result.found.length > 0) await leave(result.found);
    return result;
  } catch (error) {
    await leave([String(error)]).catch(() => undefined);
    throw error;
  }
}
