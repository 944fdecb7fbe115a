import type { Logger } from 'wxt';

/** WXT's list of a source archive looks for its files where the command was started, and there is no `.env` there. */
const MISLEADING = /^Could not get stats of '/;

const nothing = (): void => undefined;

/** WXT's log for a file or another program: warnings and errors, without the lists of what was written. */
export const plainLogger: Logger = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: (...parts: readonly unknown[]) => {
    if (!MISLEADING.test(String(parts[0]))) console.warn(...parts);
  },
  error: (...parts: readonly unknown[]) => console.error(...parts),
  fatal: (...parts: readonly unknown[]) => console.error(...parts),
  // consola's level of warnings. WXT logs by the methods above alone.
  level: 1,
};
