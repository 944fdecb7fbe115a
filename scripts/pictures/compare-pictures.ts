import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How a picture differs from the one before; null if nobody would see it. */
export type Difference =
  | { readonly kind: 'new' }
  | { readonly kind: 'size'; readonly before: string; readonly after: string }
  | { readonly kind: 'pixels'; readonly count: number; readonly drawing: Buffer };

/** Colours this near to one another count as the same (0 to 1): what smooths the edges of letters is no change. */
const THRESHOLD = 0.1;

/** Compares two pictures, as PNG files; `before` is null where there was none. */
export function comparePictures(before: Buffer | null, after: Buffer): Difference | null {
  if (before === null) return { kind: 'new' };
  if (before.equals(after)) return null;
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const size = ({ width, height }: PNG) => `${width} × ${height}`;
  if (size(one) !== size(other)) return { kind: 'size', before: size(one), after: size(other) };
  const drawing = new PNG({ width: one.width, height: one.height });
  const count = pixelmatch(one.data, other.data, drawing.data, one.width, one.height, {
    threshold: THRESHOLD,
  });
  return count === 0 ? null : { kind: 'pixels', count, drawing: PNG.sync.write(drawing) };
}

/**
 * Compares the pictures of two folders by their names, and leaves a drawing of each difference.
 *
 * @returns a line for each picture that differs
 */
export async function comparePictureDirs(
  beforeDir: string,
  afterDir: string,
  differenceDir: string,
  names: readonly string[],
): Promise<readonly string[]> {
  await rm(differenceDir, { recursive: true, force: true });
  await mkdir(differenceDir, { recursive: true });
  const lines: string[] = [];
  for (const name of names) {
    const file = `${name}.png`;
    const before = await readFile(join(beforeDir, file)).catch(() => null);
    const difference = comparePictures(before, await readFile(join(afterDir, file)));
    if (difference === null) continue;
    lines.push(`${name}: ${inWords(difference)}`);
    if (difference.kind === 'pixels') await writeFile(join(differenceDir, file), difference.drawing);
  }
  return lines;
}

function inWords(difference: Difference): string {
  switch (difference.kind) {
    case 'new':
      return 'was not there before';
    case 'size':
      return `${difference.before} before, ${difference.after} now`;
    case 'pixels':
      return `${difference.count} pixels differ`;
  }
}
