import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../locales/languages.ts';
import { launchScreenBrowser } from '../../tests/screens/screen-browser.ts';
import { startScreenSite } from '../../tests/screens/screen-site.ts';
import { type Appearance, ScreenViewer } from '../../tests/screens/screen-viewer.ts';
import { SCREENS } from '../../tests/screens/screens.ts';

/** Widths (CSS pixels) of a laptop, a tablet, and a phone or a laptop at 400 %. */
const WIDTHS = [1280, 768, 320] as const;

/** Every way in which a screen is pictured. */
const APPEARANCES: readonly Appearance[] = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => WIDTHS.map((width) => ({ language, scheme, width }))),
);

/** The name of a picture, without its ending. */
export function pictureName(screen: string, { language, scheme, width }: Appearance): string {
  return `${screen}-${scheme}-${width}-${language}`;
}

/**
 * Takes pictures of the screens of a build, each in both schemes, at three widths and in both languages.
 *
 * @param buildDir of the unpacked extension
 * @param pictureDir is emptied first
 * @param only takes only the pictures whose names contain it
 * @returns the names of the pictures
 */
export async function takePictures(
  buildDir: string,
  pictureDir: string,
  only = '',
): Promise<readonly string[]> {
  await rm(pictureDir, { recursive: true, force: true });
  await mkdir(pictureDir, { recursive: true });
  const site = await startScreenSite(buildDir);
  const taken: string[] = [];
  try {
    const browser = await launchScreenBrowser('chromium');
    try {
      const viewer = await ScreenViewer.open(browser, site);
      for (const screen of SCREENS) {
        for (const appearance of APPEARANCES) {
          const name = pictureName(screen.name, appearance);
          if (!name.includes(only)) continue;
          await viewer.show(screen, appearance);
          await viewer.page.screenshot({ path: `${join(pictureDir, name)}.png`, fullPage: true });
          taken.push(name);
        }
      }
    } finally {
      await browser.close();
    }
  } finally {
    await site.stop();
  }
  return taken;
}
