import { TEST_BUILDS } from '../../../scripts/test-builds/test-build.ts';
import type { Sabotage } from '../sabotage.ts';

/** A build for the tests: its name in TEST_BUILDS and its engine. */
export type NeededBuild = readonly [name: keyof typeof TEST_BUILDS, engine: 'chromium' | 'firefox'];

// The keys of an object literal are exactly those of its type: `Object.keys` only forgets it.
const NAMES = Object.keys(TEST_BUILDS) as (keyof typeof TEST_BUILDS)[];

/**
 * The builds that a file of tests needs, by its stage.
 *
 * @param text of the file, which names every build but the one for the stand
 */
export function neededBuilds({ stage }: Sabotage['caughtBy'], text: string): readonly NeededBuild[] {
  switch (stage) {
    case 'unit':
    case 'model':
    case 'packages':
      return [];
    case 'screens':
      return [
        ['stand', 'chromium'],
        ['stand', 'firefox'],
      ];
    case 'page-chromium':
    case 'e2e-chromium':
      return namedIn(text).map((name) => [name, 'chromium']);
    case 'page-firefox':
    case 'e2e-firefox':
      return namedIn(text).map((name) => [name, 'firefox']);
  }
}

const namedIn = (text: string) =>
  NAMES.filter((name) => name === 'stand' || text.includes(`TEST_BUILDS['${name}']`));
