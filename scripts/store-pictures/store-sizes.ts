/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The sizes of screenshots that the stores take, by the folder that they are put in: the first is the Chrome Web Store's,
 * Edge's and addons.mozilla.org's recommendation alike, the other Opera's, which takes nothing above 800×600.
 */
export const SCREENSHOTS = {
  '1280x800': { width: 1280, height: 800 },
  '612x408': { width: 612, height: 408 },
} as const satisfies Readonly<Record<string, Size>>;

/** What the Chrome Web Store demands beside screenshots, and Edge takes too. */
export const PROMOTIONAL_TILE: Size = { width: 440, height: 280 };

/** What Edge shows as the item's logo. The other stores take the package's own icon. */
export const LOGO: Size = { width: 300, height: 300 };
