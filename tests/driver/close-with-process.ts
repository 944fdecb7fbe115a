/**
 * Closes what the test files of a worker share when Vitest ends the worker, which it does by SIGTERM.
 *
 * @param close takes a few seconds at most; after that Vitest ends the process all the same
 */
export function closeWithProcess(close: () => Promise<unknown>): void {
  process.once('SIGTERM', () => {
    void close().finally(() => process.exit());
  });
}
