import { UsageError } from '../demonstration/options.ts';

/**
 * Reads the arguments of `npm run dev`: there are none.
 *
 * @throws {UsageError} for any, so that nobody waits for what was never asked of WXT
 */
export function refuseArguments([argument]: readonly string[]): void {
  if (argument !== undefined) {
    throw new UsageError(
      `npm run dev takes no arguments, so not ${argument} either: it opens Chromium, and npm run build:firefox builds for Firefox.`,
    );
  }
}
