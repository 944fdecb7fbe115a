/** A computed colour: sRGB components 0–255 and opacity 0–1. */
interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

/**
 * Whether the page is light or dark around `element`, by the nearest background that is not see-through. The page's
 * own look counts, not the person's preference: a light panel in a light site, whatever the system says. A site that
 * paints no background is as light as the browser's canvas, unless it asks for a dark one by `color-scheme`.
 */
export function pageScheme(element: Element): 'light' | 'dark' {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const color = parseColor(getComputedStyle(node).backgroundColor);
    if (color !== null && color.opacity >= 0.5) return isDark(color) ? 'dark' : 'light';
  }
  const canvas = getComputedStyle(document.documentElement).colorScheme;
  if (!canvas.includes('dark')) return 'light';
  if (!canvas.includes('light')) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * Reads a computed colour as browsers serialize sRGB ones: `rgb(r, g, b)` or `rgba(r, g, b, a)` (CSS Color 4,
 * section 15.2). Null for anything else.
 */
export function parseColor(computed: string): Color | null {
  const match = /^rgba?\((\d+(?:\.\d+)?), (\d+(?:\.\d+)?), (\d+(?:\.\d+)?)(?:, (\d+(?:\.\d+)?))?\)$/.exec(
    computed,
  );
  if (match === null) return null;
  const [, red, green, blue, opacity] = match;
  return { red: Number(red), green: Number(green), blue: Number(blue), opacity: Number(opacity ?? 1) };
}

/** By brightness as the eye weighs it (ITU-R BT.601 luma), below the middle. */
export function isDark({ red, green, blue }: Color): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
