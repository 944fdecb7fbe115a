import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { Engine } from './scripts/setup/browser.mjs';

/** Before a release: everything in both engines. */
const IS_DEEP = process.env['DEEP'] === '1';

/** Also where somebody names a file (scripts/one-file), whatever it is for. */
const HAS_EVERY_FILE = IS_DEEP || process.env['EVERY_FILE'] === '1';

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
        // Every screen of the build that ships, opened without a worker behind it.
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.ts'],
          // One browser of each engine, and every screen opened once, for all of them (tests/screens/screen-world.ts).
          isolate: false,
          maxWorkers: 1,
          // A test waits for its turn in the browsers.
          testTimeout: 240_000,
          hookTimeout: 60_000,
          retry: 0,
          // A red test leaves what explains it.
          runner: 'tests/driver/browser-test-runner.ts',
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
      pages('chromium'),
      pages('firefox'),
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

/** The built content scripts in plain pages of a real browser, without a stand and without the worker. */
function pages(engine: Engine): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `page-${engine}`,
      include: ['tests/page/**/*.test.ts'],
      env: { E2E_ENGINE: engine },
      // One browser for all of them (tests/page/driver/page-world.ts).
      isolate: false,
      maxWorkers: 1,
      maxConcurrency: 4,
      // Several share the browser and two cores.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      retry: 0,
      // A red test leaves what explains it.
      runner: 'tests/driver/browser-test-runner.ts',
    },
  };
}

/**
 * The end-to-end tests (tests/driver/engine-under-test.ts). In tests/e2e stands what the engines differ in; what one of them
 * tells for both is in `one-engine`, and what only a release needs in `deep`. DEEP=1 runs everything in both.
 */
function endToEnd(engine: Engine): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `e2e-${engine}`,
      include: HAS_EVERY_FILE
        ? ['tests/e2e/**/*.test.ts']
        : ['tests/e2e/*.test.ts', ...(engine === 'chromium' ? ['tests/e2e/one-engine/*.test.ts'] : [])],
      env: { E2E_ENGINE: engine },
      // The files of a worker share its stand and its browser (tests/driver/shared-world.ts).
      isolate: false,
      maxWorkers: 1,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // A test that passes only the second time is a failure.
      retry: 0,
      // A red test leaves what explains it.
      runner: 'tests/driver/browser-test-runner.ts',
    },
  };
}
