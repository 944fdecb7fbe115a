import { expect, test } from 'vitest';
import { EMPTY_LINK_STATE, type LinkAttempt, type LinkState } from '../../../utils/link/link-state.ts';
import type { PersonKey } from '../../../utils/link/link-view.ts';
import { viewOfLink } from '../../../utils/link/view-of-link.ts';

// Any text serves as a key here: views only compare keys.
const key = 'anna' as PersonKey;
const person = { key, basis: 'family' } as const;
const shown = { person: key, basis: 'family' };
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const attempt: LinkAttempt = {
  id: 'one',
  person: key,
  stage: 'authorizing',
  startedAt: 0,
  windowId: null,
};
const linked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [key]: { account, linkedAt: 5, grant: 'remains' } },
};

test('nothing linked, nothing failed', () => {
  expect(viewOfLink(EMPTY_LINK_STATE, person, true)).toEqual({
    status: 'unlinked',
    ...shown,
    failure: null,
    grant: 'none',
  });
});

test('a permission that VK may still have is told to whom it concerns', () => {
  const state = { ...EMPTY_LINK_STATE, remainingGrants: { [key]: true } } as const;
  expect(viewOfLink(state, person, true)).toMatchObject({ status: 'unlinked', grant: 'remains' });
});

test('the last failure is shown', () => {
  const state = { ...EMPTY_LINK_STATE, failures: { [key]: 'denied' } } as const;
  expect(viewOfLink(state, person, true)).toMatchObject({ status: 'unlinked', failure: 'denied' });
});

test('a build without an app id says so before any attempt', () => {
  expect(viewOfLink(EMPTY_LINK_STATE, person, false)).toMatchObject({ failure: 'no-app-id' });
});

test.each([
  [{ stage: 'authorizing', windowId: null }, 'opening'],
  [{ stage: 'authorizing', windowId: 9 }, 'authorizing'],
  [{ stage: 'identifying', windowId: null }, 'identifying'],
] as const)('an attempt with %j is shown as %s', (changes, stage) => {
  const state = { ...EMPTY_LINK_STATE, attempt: { ...attempt, ...changes } };
  expect(viewOfLink(state, person, true)).toEqual({ status: 'linking', ...shown, stage });
});

test('a linked account is shown by its name, and by nothing else of it', () => {
  expect(viewOfLink(linked, person, true)).toEqual({
    status: 'linked',
    ...shown,
    account: { firstName: 'Анна', lastName: 'Смирнова' },
    grant: 'remains',
  });
});

test('the permission is shown as being withdrawn while VK is asked', () => {
  const state = { ...linked, attempt: { ...attempt, stage: 'withdrawing' } } as const;
  expect(viewOfLink(state, person, true)).toMatchObject({ status: 'linked', grant: 'withdrawing' });
});

test('another person sees neither the link nor the attempt nor the failure', () => {
  // As above.
  const other = { key: 'boris' as PersonKey, basis: 'person' } as const;
  const state = {
    ...linked,
    attempt,
    failures: { [key]: 'denied' },
    remainingGrants: { [key]: true },
  } as const;
  expect(viewOfLink(state, other, true)).toEqual({
    status: 'unlinked',
    person: 'boris',
    basis: 'person',
    failure: null,
    grant: 'none',
  });
});
