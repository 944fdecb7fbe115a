import { expect, test } from 'vitest';
import { EMPTY_LINK_STATE, type LinkAttempt, type LinkState } from '../../../utils/link/link-state.ts';
import type { LinkView, PersonKey } from '../../../utils/link/link-view.ts';
import { keepForSession } from '../../../utils/link/presence-transitions.ts';
import { viewOfChoice, viewOfLink } from '../../../utils/link/view-of-link.ts';

// Any text serves as a key here: views only compare keys.
const key = 'anna' as PersonKey;
const person = { key, basis: 'family' } as const;
const setup = { hasApp: true, sharedComputer: false, messengerUsesVk: true };
const shown = { person: key, basis: 'family' };
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const attempt: LinkAttempt = {
  id: 'one',
  person: key,
  basis: 'family',
  kept: 'profile',
  stage: 'authorizing',
  startedAt: 0,
  windowId: null,
};
const linked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [key]: { account, linkedAt: 5, grant: 'remains', basis: 'family', kept: 'profile' } },
};

test('nothing linked, nothing failed', () => {
  expect(viewOfLink(EMPTY_LINK_STATE, person, setup)).toEqual({
    status: 'unlinked',
    ...shown,
    failure: null,
    grant: 'none',
    sharedComputer: false,
  });
});

test('a permission that VK may still have is told to whom it concerns', () => {
  const state = { ...EMPTY_LINK_STATE, remainingGrants: { [key]: 'profile' } } as const;
  expect(viewOfLink(state, person, setup)).toMatchObject({ status: 'unlinked', grant: 'remains' });
});

test('the last failure is shown', () => {
  const state = { ...EMPTY_LINK_STATE, failures: { [key]: 'denied' } } as const;
  expect(viewOfLink(state, person, setup)).toMatchObject({ status: 'unlinked', failure: 'denied' });
});

test('a build without an app id says so before any attempt', () => {
  expect(viewOfLink(EMPTY_LINK_STATE, person, { ...setup, hasApp: false })).toMatchObject({
    failure: 'no-app-id',
  });
});

test.each([
  [{ stage: 'authorizing', windowId: null }, 'opening'],
  [{ stage: 'authorizing', windowId: 9 }, 'authorizing'],
  [{ stage: 'authorizing', windowId: null, tabId: 7 }, 'authorizing-in-tab'],
  [{ stage: 'identifying', windowId: null }, 'identifying'],
] as const)('an attempt with %j is shown as %s', (changes, stage) => {
  const state = { ...EMPTY_LINK_STATE, attempt: { ...attempt, ...changes } };
  expect(viewOfLink(state, person, setup)).toEqual({ status: 'linking', ...shown, stage });
});

test('a linked account is shown by its name, and by nothing else of it', () => {
  expect(viewOfLink(linked, person, setup)).toEqual({
    status: 'linked',
    ...shown,
    account: { firstName: 'Анна', lastName: 'Смирнова' },
    grant: 'remains',
    sharedComputer: false,
    kept: 'profile',
    messengerUsesVk: true,
  });
});

test('a link that goes with the browser says so, though its computer is no shared one any more', () => {
  expect(viewOfLink(keepForSession(linked), person, setup)).toMatchObject({
    sharedComputer: false,
    kept: 'session',
  });
});

test('the permission is shown as being withdrawn while VK is asked', () => {
  const state = { ...linked, attempt: { ...attempt, stage: 'withdrawing' } } as const;
  expect(viewOfLink(state, person, setup)).toMatchObject({ status: 'linked', grant: 'withdrawing' });
});

test('another person sees neither the link nor the attempt nor the failure', () => {
  // As above.
  const other = { key: 'boris' as PersonKey, basis: 'person' } as const;
  const state = {
    ...linked,
    attempt,
    failures: { [key]: 'denied' },
    remainingGrants: { [key]: 'profile' },
  } as const;
  expect(viewOfLink(state, other, setup)).toEqual({
    status: 'unlinked',
    person: 'boris',
    basis: 'person',
    failure: null,
    grant: 'none',
    sharedComputer: false,
  });
});

test('where nobody is in front, everybody linked is named, who was there last first', () => {
  // As above.
  const boris = 'boris' as PersonKey;
  const borisLink = {
    account: { ...account, firstName: 'Борис' },
    linkedAt: 6,
    grant: 'remains',
    basis: null,
    kept: 'profile',
  } as const;
  const state: LinkState = { ...linked, links: { ...linked.links, [boris]: borisLink } };
  const named = (view: LinkView) =>
    view.status === 'choice' ? view.people.map(({ person }) => person) : view.status;
  expect(named(viewOfChoice(state, null))).toEqual([key, boris]);
  expect(named(viewOfChoice(state, boris))).toEqual([boris, key]);
  expect(viewOfChoice(state, null)).toMatchObject({
    people: [
      { basis: 'family', account: { firstName: 'Анна' } },
      { basis: null, account: { firstName: 'Борис' } },
    ],
  });
  expect(viewOfChoice(EMPTY_LINK_STATE, null)).toEqual({ status: 'nobody' });
});
