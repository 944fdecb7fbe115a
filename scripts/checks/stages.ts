import type { Stage } from './stage.ts';

const STAND_BUILD = 'build for the stand';
const BUILD_WITHOUT_APP_ID = 'build without an app id';
const OWN_REDIRECT_BUILD = 'build with the redirect URL of its owner';

/** All that `npm test` looks at, the quickest answers first. */
export const STAGES: readonly Stage[] = [
  {
    kind: 'check',
    name: 'types',
    commands: [['wxt', 'prepare'], ['tsc'], ['tsc', '-p', 'tests/stand/diary']],
  },
  { kind: 'check', name: 'lint', commands: [['biome', 'check', '--error-on-warnings']] },
  { kind: 'tests', name: 'unit tests', project: 'unit', needs: [] },
  { kind: 'tests', name: 'model-based tests', project: 'model', needs: [] },
  { kind: 'check', name: STAND_BUILD, commands: [['node', 'scripts/test-builds/main.ts', 'stand']] },
  {
    kind: 'check',
    name: BUILD_WITHOUT_APP_ID,
    commands: [['node', 'scripts/test-builds/main.ts', 'without-app-id']],
  },
  {
    kind: 'check',
    name: OWN_REDIRECT_BUILD,
    commands: [['node', 'scripts/test-builds/main.ts', 'own-redirect']],
  },
  { kind: 'tests', name: 'packages for the stores', project: 'packages', needs: [] },
  { kind: 'tests', name: 'every screen', project: 'look', needs: [STAND_BUILD] },
  {
    kind: 'tests',
    name: 'end-to-end tests in Chromium',
    project: 'e2e-chromium',
    needs: [STAND_BUILD, BUILD_WITHOUT_APP_ID, OWN_REDIRECT_BUILD],
  },
  {
    kind: 'tests',
    name: 'end-to-end tests in Firefox',
    project: 'e2e-firefox',
    needs: [STAND_BUILD, BUILD_WITHOUT_APP_ID, OWN_REDIRECT_BUILD],
  },
];
