const closers: (() => Promise<unknown>)[] = [];

/** Closes what the test files of a worker share when Vitest ends the worker (browser-test-runner.ts). */
export function closeWithWorker(close: () => Promise<unknown>): void {
  closers.push(close);
}

/** Closes all of it. */
export async function closeShared(): Promise<void> {
  await Promise.all(closers.map((close) => close()));
}
