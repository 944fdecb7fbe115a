import type { Stage } from './stage.ts';

const BUILDS = 'builds for the tests';
const TYPES = 'types';

/** All that `npm test` looks at, in the order of their starts: the longest first. */
export const STAGES: readonly Stage[] = [
  {
    kind: 'check',
    name: BUILDS,
    needs: [],
    commands: [
      ['wxt', 'prepare'],
      ['node', 'scripts/test-builds/main.ts'],
    ],
  },
  { kind: 'check', name: TYPES, needs: [BUILDS], commands: [['tsc'], ['tsc', '-p', 'tests/stand/diary']] },
  { kind: 'check', name: 'lint', needs: [], commands: [['biome', 'check', '--error-on-warnings']] },
  tests('end-to-end tests in Firefox', 'e2e-firefox'),
  tests('end-to-end tests in Chromium', 'e2e-chromium'),
  tests('pages in Firefox', 'page-firefox'),
  tests('pages in Chromium', 'page-chromium'),
  tests('every screen', 'screens'),
  tests('unit tests', 'unit'),
  tests('model-based tests', 'model'),
  // It builds too, and writes types anew that the compiler reads.
  { ...tests('packages for the stores', 'packages'), needs: [BUILDS, TYPES] },
];

/** What `npm run test:deep` looks at, before a release: with DEEP=1 all of it at length and in both engines, and the tests themselves. */
export const DEEP_STAGES: readonly Stage[] = [
  ...STAGES,
  { kind: 'check', name: 'sabotage', needs: [BUILDS], commands: [['node', 'tests/sabotage/main.ts']] },
  {
    kind: 'check',
    name: 'mutants',
    needs: [BUILDS],
    commands: [['stryker', 'run', 'scripts/mutation/stryker.config.json']],
  },
];

function tests(name: string, project: string): Stage {
  return { kind: 'tests', name, project, needs: [BUILDS] };
}
