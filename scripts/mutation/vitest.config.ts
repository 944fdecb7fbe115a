import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of link state, sign-in and protocol are run against. Few sequences, and always the same: a
 * mutant falls every time or never.
 */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['tests/unit/{link,sign-in,vk-id}/**/*.test.ts', 'tests/model/link-model.test.ts'],
    // The same protocol against the stand, with real time limits: too slow to run for each mutant.
    exclude: ['tests/unit/link/vk-id-faults.test.ts'],
    environment: 'node',
    env: { MODEL_RUNS: '60', MODEL_SEED: '2' },
  },
});
