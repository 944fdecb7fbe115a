import { describe, expect, test } from 'vitest';
import { EMPTY_LINK_STATE, type LinkAttempt, type LinkState } from '../../../utils/link/link-state.ts';
import type { PersonKey } from '../../../utils/link/link-view.ts';
import { forgetLasting, keepForSession, leaveTo } from '../../../utils/link/presence-transitions.ts';

// Any text serves as a key here: transitions only compare keys.
const [anna, boris, browser] = ['anna', 'boris', 'browser'] as PersonKey[] as [
  PersonKey,
  PersonKey,
  PersonKey,
];
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const link = { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } as const;
const attempt: LinkAttempt = {
  id: 'one',
  person: anna,
  basis: 'person',
  kept: 'profile',
  stage: 'authorizing',
  startedAt: 0,
  windowId: null,
};
const everybody: LinkState = {
  links: { [anna]: link, [boris]: link, [browser]: { ...link, basis: 'browser' } },
  attempt,
  failures: { [anna]: 'denied', [boris]: 'busy' },
  remainingGrants: { [anna]: 'session' },
};

describe('an attempt', () => {
  const state: LinkState = { ...EMPTY_LINK_STATE, attempt };

  test('ends when another person is at the diary', () => {
    expect(leaveTo({ key: boris, basis: 'person' }, false)(state).attempt).toBeNull();
  });

  test('ends when nobody is signed in any more', () => {
    expect(leaveTo(null, false)(state).attempt).toBeNull();
  });

  test('goes on while its person is there', () => {
    expect(leaveTo({ key: anna, basis: 'person' }, false)(state)).toBe(state);
  });

  test('goes on while the diary does not say who is there', () => {
    expect(leaveTo({ key: browser, basis: 'browser' }, true)(state)).toBe(state);
  });

  test('that only has to withdraw the permission goes on whoever is there', () => {
    const withdrawing: LinkState = { ...state, attempt: { ...attempt, stage: 'withdrawing' } };
    expect(leaveTo(null, false)(withdrawing)).toBe(withdrawing);
  });

  test('for this browser ends when the diary tells who is there', () => {
    const ofBrowser: LinkState = { ...state, attempt: { ...attempt, person: browser, basis: 'browser' } };
    expect(leaveTo({ key: anna, basis: 'person' }, false)(ofBrowser)).toEqual({
      ...EMPTY_LINK_STATE,
      failures: { [anna]: 'person-found' },
    });
  });

  test('for this browser ends without a word when nobody is signed in', () => {
    const ofBrowser: LinkState = { ...state, attempt: { ...attempt, person: browser, basis: 'browser' } };
    expect(leaveTo(null, false)(ofBrowser)).toEqual(EMPTY_LINK_STATE);
  });

  test('of somebody who was known is no word to whoever comes next', () => {
    expect(leaveTo({ key: boris, basis: 'person' }, false)(state)).toEqual(EMPTY_LINK_STATE);
  });
});

describe('links', () => {
  test('stay when their person leaves a computer of their own', () => {
    expect(leaveTo(null, false)(everybody).links).toBe(everybody.links);
  });

  test('of everybody are forgotten when nobody is signed in on a shared computer, with all that is known of them', () => {
    expect(leaveTo(null, true)(everybody)).toEqual(EMPTY_LINK_STATE);
  });

  test('of everybody else are forgotten when another person comes to a shared computer', () => {
    expect(leaveTo({ key: boris, basis: 'person' }, true)(everybody)).toEqual({
      links: { [boris]: link },
      attempt: null,
      failures: { [boris]: 'busy' },
      remainingGrants: {},
    });
  });

  test('are not forgotten for one answer that does not say who is there', () => {
    expect(leaveTo({ key: browser, basis: 'browser' }, true)(everybody)).toBe(everybody);
  });
});

describe('a computer that becomes a shared one', () => {
  test('keeps every link until the browser closes and no longer', () => {
    const kept = keepForSession(everybody);
    expect(Object.values(kept.links).map((one) => one.kept)).toEqual(['session', 'session', 'session']);
    expect(kept.attempt?.kept).toBe('session');
    expect(forgetLasting(kept)).toBe(kept);
  });

  test('by the school’s word forgets what would outlive the browser', () => {
    expect(forgetLasting(everybody)).toMatchObject({ links: {}, remainingGrants: { [anna]: 'session' } });
  });
});
