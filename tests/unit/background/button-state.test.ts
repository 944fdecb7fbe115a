import { expect, test } from 'vitest';
import { buttonStateOf } from '../../../entrypoints/background/button-state.ts';
import type { Link } from '../../../utils/link/link-state.ts';
import { account, anna, boris } from '../link/linking-world.ts';

const link: Link = { account, linkedAt: 0, grant: 'withdrawn', basis: 'person', kept: 'profile' };
const linked = { [anna.key]: link };

test.each([
  ['after a start of the browser nobody is known, and nothing is denied', null, linked, 'unknown'],
  ['whoever is there, nothing is linked where nobody is', null, {}, 'unlinked'],
  ['the person who is there is linked', anna, linked, 'linked'],
  ['another is linked', boris, linked, 'unlinked'],
  ['nobody is signed in', 'signed-out', linked, 'unlinked'],
] as const)('%s', (_what, person, links, state) => {
  expect(buttonStateOf(person, links)).toBe(state);
});
