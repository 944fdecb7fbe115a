import { defineConfig } from 'vitest/config';

/** The tests that mutants of link state, sign-in and protocol are run against. Sequences at random are none: a mutant must fall each time. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['tests/unit/{link,sign-in,vk-id}/**/*.test.ts', 'tests/model/kill-matrix.test.ts'],
    environment: 'node',
  },
});
