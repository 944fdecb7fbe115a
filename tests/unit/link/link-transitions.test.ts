import { describe, expect, test } from 'vitest';
import { EMPTY_LINK_STATE, type LinkAttempt, type LinkState } from '../../../utils/link/link-state.ts';
import * as transitions from '../../../utils/link/link-transitions.ts';
import type { PersonKey } from '../../../utils/link/link-view.ts';

// Any text serves as a key here: transitions only compare keys.
const anna = 'anna' as PersonKey;
const boris = 'boris' as PersonKey;
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };

function attemptOf(person: PersonKey, changes: Partial<LinkAttempt> = {}): LinkAttempt {
  return {
    id: 'one',
    person,
    basis: 'person',
    kept: 'profile',
    stage: 'authorizing',
    startedAt: 0,
    windowId: null,
    ...changes,
  };
}

const linking: LinkState = { ...EMPTY_LINK_STATE, attempt: attemptOf(anna) };
const linked: LinkState = {
  ...EMPTY_LINK_STATE,
  links: { [anna]: { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } },
};

function through(state: LinkState, ...steps: transitions.LinkTransition[]): LinkState {
  return steps.reduce((current, step) => step(current), state);
}

describe('an attempt', () => {
  test('is not told to have failed by a second one of the same person that is refused; another person’s is', () => {
    expect(transitions.refuse(anna, 'vk-id-not-allowed')(linking)).toBe(linking);
    expect(transitions.refuse(boris, 'vk-id-not-allowed')(linking)).toMatchObject({
      attempt: { person: anna },
      failures: { [boris]: 'vk-id-not-allowed' },
    });
  });

  test('is no longer told to have failed for want of access once there is access; whatever else failed still is', () => {
    const failed: LinkState = {
      ...linked,
      failures: { [anna]: 'vk-id-not-allowed', [boris]: 'no-network' },
    };
    const told = transitions.clearNotAllowed(failed);
    expect(told).toEqual({ ...linked, failures: { [boris]: 'no-network' } });
    expect(transitions.clearNotAllowed(told)).toBe(told);
  });

  test('runs from the window to the link and leaves nothing behind', () => {
    const end = through(
      EMPTY_LINK_STATE,
      transitions.begin(attemptOf(anna)),
      transitions.showInWindow('one', 9),
      transitions.identify('one', anna, 'profile'),
      transitions.link('one', account, 5),
      transitions.finish('one', anna, 'withdrawn'),
    );
    expect(end).toEqual(linked);
  });

  test('remembers its window only while VK ID is shown in it', () => {
    const shown = transitions.showInWindow('one', 9)(linking);
    expect(shown.attempt?.windowId).toBe(9);
    expect(transitions.identify('one', anna, 'profile')(shown).attempt).toMatchObject({
      stage: 'identifying',
      windowId: null,
    });
  });

  test('is not begun for somebody who is linked', () => {
    expect(transitions.begin(attemptOf(anna))(linked)).toBe(linked);
  });

  test('is not begun twice for the same person', () => {
    expect(transitions.begin(attemptOf(anna, { id: 'two' }))(linking)).toBe(linking);
  });

  test('of one person keeps others waiting, and says so to them alone', () => {
    const state = transitions.begin(attemptOf(boris, { id: 'two' }))(linking);
    expect(state.attempt).toBe(linking.attempt);
    expect(state.failures).toEqual({ [boris]: 'busy' });
  });

  test.each([
    ['authorizing', 'busy'],
    ['identifying', 'busy-ending'],
    ['withdrawing', 'busy-ending'],
  ] as const)('that is %s tells others %s: only VK ID’s page is theirs to close', (stage, failure) => {
    const state = { ...EMPTY_LINK_STATE, attempt: attemptOf(anna, { stage }) };
    expect(transitions.begin(attemptOf(boris, { id: 'two' }))(state).failures).toEqual({ [boris]: failure });
  });

  test('clears the failure of the one before', () => {
    const failed = transitions.refuse(anna, 'denied')(EMPTY_LINK_STATE);
    expect(transitions.begin(attemptOf(anna))(failed).failures).toEqual({});
  });

  test('that failed says why', () => {
    const state = transitions.fail('one', 'no-network')(linking);
    expect(state).toEqual({ ...EMPTY_LINK_STATE, failures: { [anna]: 'no-network' } });
  });

  test("that was called off in VK ID's window leaves no failure", () => {
    expect(transitions.fail('one', null)(linking)).toEqual(EMPTY_LINK_STATE);
  });
});

describe('a late answer of an old attempt changes nothing', () => {
  const later: LinkState = { ...EMPTY_LINK_STATE, attempt: attemptOf(anna, { id: 'two' }) };
  test.each([
    ['a window', transitions.showInWindow('one', 9)],
    ['an account', transitions.link('one', account, 5)],
    ['a withdrawal', transitions.finish('one', anna, 'withdrawn')],
    ['a failure', transitions.fail('one', 'denied')],
  ])('%s', (_what, transition) => {
    expect(transition(later)).toBe(later);
    expect(transition(EMPTY_LINK_STATE)).toBe(EMPTY_LINK_STATE);
  });
});

describe('calling off', () => {
  test.each(['authorizing', 'identifying'] as const)('ends an attempt that is %s', (stage) => {
    const state = { ...linking, attempt: attemptOf(anna, { stage }) };
    expect(transitions.cancel(anna)(state)).toEqual(EMPTY_LINK_STATE);
  });

  test('comes too late once the account is linked', () => {
    const state = { ...linked, attempt: attemptOf(anna, { stage: 'withdrawing' }) };
    expect(transitions.cancel(anna)(state)).toBe(state);
  });

  test('does not touch the attempt of somebody else', () => {
    expect(transitions.cancel(boris)(linking)).toBe(linking);
  });
});

describe('unlinking', () => {
  test("detaches the person's own account only", () => {
    const both = {
      ...linked,
      links: {
        ...linked.links,
        [boris]: { account, linkedAt: 6, grant: 'remains', basis: 'person', kept: 'profile' },
      },
    } as const;
    expect(Object.keys(transitions.unlink(anna)(both).links)).toEqual([boris]);
  });

  test('wins over a linking under way: its account does not come back', () => {
    const state = through(linking, transitions.unlink(anna), transitions.link('one', account, 5));
    expect(state).toEqual(EMPTY_LINK_STATE);
  });

  test('leaves the attempt of somebody else alone', () => {
    expect(transitions.unlink(boris)(linking)).toBe(linking);
  });

  test('while the permission is being withdrawn is not undone by its end', () => {
    const state = { ...linked, attempt: attemptOf(anna, { stage: 'withdrawing' }) };
    expect(through(state, transitions.unlink(anna), transitions.finish('one', anna, 'withdrawn'))).toEqual(
      EMPTY_LINK_STATE,
    );
  });
});

describe('a permission that the person gave to VK', () => {
  const identifying = transitions.identify('one', anna, 'profile')(linking);

  test.each([
    ['a failure', transitions.fail('one', 'vk-answer-invalid')],
    ['calling off', transitions.cancel(anna)],
    ['the death of the worker', transitions.heal(() => false)],
  ])('counts as remaining after %s, until VK confirms that it is withdrawn', (_what, end) => {
    const ended = end(identifying);
    expect(ended).toMatchObject({ attempt: null, remainingGrants: { [anna]: 'profile' } });
    expect(transitions.finish('one', anna, 'remains')(ended)).toBe(ended);
    expect(transitions.finish('one', anna, 'withdrawn')(ended).remainingGrants).toEqual({});
  });

  test('counts as remaining even if it came too late for its attempt', () => {
    const later: LinkState = { ...EMPTY_LINK_STATE, attempt: attemptOf(anna, { id: 'two' }) };
    const state = transitions.identify('one', anna, 'profile')(later);
    expect(state).toEqual({ ...later, remainingGrants: { [anna]: 'profile' } });
  });

  test('is not crossed out by the late withdrawal of an older one', () => {
    const newer: LinkState = {
      ...identifying,
      attempt: attemptOf(anna, { id: 'two', stage: 'identifying' }),
    };
    expect(transitions.finish('one', anna, 'withdrawn')(newer)).toBe(newer);
  });

  test('belongs to the link while there is one, and outlives it if VK did not withdraw it', () => {
    const state = transitions.link('one', account, 5)(identifying);
    expect(state.remainingGrants).toEqual({});
    expect(transitions.unlink(anna)(state).remainingGrants).toEqual({ [anna]: 'profile' });
    const withdrawn = transitions.finish('one', anna, 'withdrawn')(state);
    expect(transitions.unlink(anna)(withdrawn)).toEqual(EMPTY_LINK_STATE);
  });
});

describe('healing', () => {
  test.each(['authorizing', 'identifying'] as const)(
    'fails an attempt that was %s and that nobody works at',
    (stage) => {
      const state = { ...linking, attempt: attemptOf(anna, { stage }) };
      expect(transitions.heal(() => false)(state)).toEqual({
        ...EMPTY_LINK_STATE,
        failures: { [anna]: 'interrupted' },
      });
    },
  );

  test('keeps the link of an attempt that only had to withdraw the permission', () => {
    const state = through(
      linking,
      transitions.link('one', account, 5),
      transitions.heal(() => false),
    );
    expect(state.attempt).toBeNull();
    expect(state.failures).toEqual({});
    expect(state.links[anna]).toMatchObject({ account, grant: 'remains', basis: 'person', kept: 'profile' });
  });

  test('leaves an attempt that is worked at alone', () => {
    expect(transitions.heal((id) => id === 'one')(linking)).toBe(linking);
  });
});
