import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../locales/languages.ts';
import { launchLookBrowser } from '../../tests/look/look-browser.ts';
import { startLookSite } from '../../tests/look/look-site.ts';
import { type Look, ScreenViewer } from '../../tests/look/open-screen.ts';
import { SCREENS } from '../../tests/look/screens.ts';

/** Widths (CSS pixels) of a laptop, a tablet, and a phone or a laptop at 400 %. */
const WIDTHS = [1280, 768, 320] as const;

/** Every way in which a screen is pictured. */
const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => WIDTHS.map((width) => ({ language, scheme, width }))),
);

/** The name of a picture, without its ending. */
export function pictureName(screen: string, { language, scheme, width }: Look): string {
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
  const site = await startLookSite(buildDir);
  const taken: string[] = [];
  try {
    for (const language of LANGUAGES) {
      const browser = await launchLookBrowser('chromium', 'light', language);
      const viewer = await ScreenViewer.open(browser, site);
      for (const screen of SCREENS) {
        for (const look of LOOKS.filter((each) => each.language === language)) {
          const name = pictureName(screen.name, look);
          if (!name.includes(only)) continue;
          await viewer.show(screen, look);
          await viewer.page.screenshot({ path: `${join(pictureDir, name)}.png`, fullPage: true });
          taken.push(name);
        }
      }
      await browser.close();
    }
  } finally {
    await site.stop();
  }
  return taken;
}
