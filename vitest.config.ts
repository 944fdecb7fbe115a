import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { Engine } from './scripts/setup/browser.mjs';

export default defineConfig({
  // The same JSX as in wxt.config.ts: what is tested is what ships.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        // Files that need a DOM ask for it in their first line: `// @vitest-environment jsdom`.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          environmentOptions: { jsdom: { url: 'https://dnevnik2.petersburgedu.ru/' } },
          // The files of a worker share its modules and page; each leaves them as it found them.
          pool: 'threads',
          isolate: false,
          setupFiles: ['tests/unit/leave-no-trace.ts'],
          // Some bundle the stand's app first, which takes its time where the machine is busy.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Random sequences of everything that can happen, against a small model of what is true.
        test: {
          name: 'model',
          include: ['tests/model/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        // Every screen of the build that ships, looked at without a worker behind it.
        test: {
          name: 'look',
          include: ['tests/look/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
      {
        extends: true,
        // What goes to the stores, packed as it goes there.
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

/** The end-to-end tests, the same files for each engine (tests/e2e/driver/engine-under-test.ts). */
function endToEnd(engine: Engine): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `e2e-${engine}`,
      include: ['tests/e2e/**/*.test.ts'],
      env: { E2E_ENGINE: engine },
      // Each file has its own stand and browsers; two cores carry one such file at a time.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // A test that passes only the second time is a failure.
      retry: 0,
    },
  };
}
