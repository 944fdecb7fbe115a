import type { VkAccount } from '../vk-id/account.ts';
import { filterByPerson } from './filter-by-person.ts';
import type { LinkFailure } from './link-failure.ts';
import { isShownInTab, type Kept, type Link, type LinkAttempt, type LinkState } from './link-state.ts';
import type { PersonKey } from './link-view.ts';

/**
 * A step of link state. Pure; returns the very same object when there is nothing to do, so that a late answer of an
 * old attempt writes nothing.
 */
export type LinkTransition = (state: LinkState) => LinkState;

/** Nothing happens. */
export const unchanged: LinkTransition = (state) => state;

/** Whether an attempt is under way still. */
export function stands(attemptId: string, state: LinkState): boolean {
  return state.attempt?.id === attemptId;
}

/** Begins an attempt, unless the person is linked already or any attempt is under way; somebody else's is a failure. */
export function begin(attempt: LinkAttempt): LinkTransition {
  return (state) => {
    if (state.links[attempt.person]) return state;
    if (state.attempt?.person === attempt.person) return state;
    if (state.attempt) {
      const hasPage = state.attempt.stage === 'authorizing';
      return withFailure(state, attempt.person, hasPage ? 'busy' : 'busy-ending');
    }
    return { ...withFailure(state, attempt.person, null), attempt };
  };
}

/** Remembers a failure that came before there was an attempt. */
export function refuse(person: PersonKey, failure: LinkFailure): LinkTransition {
  return (state) => (state.attempt?.person === person ? state : withFailure(state, person, failure));
}

/** Forgets of everybody that VK ID's site was out of reach: it is not any more. */
export const clearNotAllowed: LinkTransition = (state) => {
  const failures = filterByPerson(state.failures, (_person, failure) => failure !== 'vk-id-not-allowed');
  return failures === state.failures ? state : { ...state, failures };
};

/** Remembers the window that shows VK ID's page. */
export function showInWindow(attemptId: string, windowId: number): LinkTransition {
  return ofAttempt(attemptId, (state, attempt) => ({ ...state, attempt: { ...attempt, windowId } }));
}

/** Remembers the tab that shows VK ID's page. */
export function showInTab(attemptId: string, tabId: number): LinkTransition {
  return ofAttempt(attemptId, (state, attempt) => ({ ...state, attempt: { ...attempt, tabId } }));
}

/**
 * VK ID's page is gone, and the person gave their consent there; its answer is being worked on. The consent counts as
 * given even where it came too late for its attempt: VK lists the app from now on.
 */
export function identify(attemptId: string, person: PersonKey, kept: Kept): LinkTransition {
  return (state) => {
    // The computer may have become a shared one since the attempt began.
    const keptNow = state.attempt?.id === attemptId ? state.attempt.kept : kept;
    const permitted = withRemainingGrant(state, person, keptNow);
    return ofAttempt(attemptId, (now, attempt) => ({
      ...now,
      attempt: { ...attempt, stage: 'identifying', windowId: null },
    }))(permitted);
  };
}

/** Links the account. The permission counts as remaining until {@link finish} says otherwise. */
export function link(attemptId: string, account: VkAccount, linkedAt: number): LinkTransition {
  return ofAttempt(attemptId, (state, attempt) => ({
    ...withRemainingGrant(state, attempt.person, null),
    links: {
      ...state.links,
      [attempt.person]: { account, linkedAt, grant: 'remains', basis: attempt.basis, kept: attempt.kept },
    },
    attempt: { ...attempt, stage: 'withdrawing' },
  }));
}

/**
 * Ends the attempt of a linked account: VK confirmed that the permission is withdrawn, or could not be moved to. A
 * confirmation counts also where the attempt failed or was called off, or the account unlinked, in the meantime.
 */
export function finish(attemptId: string, person: PersonKey, grant: Link['grant']): LinkTransition {
  return (state) => {
    const { attempt: newest } = state;
    // A newer attempt of the same person may have brought a consent meanwhile, and settles it itself.
    const isOutdated = newest?.person === person && newest.id !== attemptId && newest.stage === 'identifying';
    const isSettled = grant === 'withdrawn' && !isOutdated;
    const settled = isSettled ? withRemainingGrant(state, person, null) : state;
    return ofAttempt(attemptId, (now, attempt) => {
      const linked = now.links[person];
      // An attempt that brought no link ends by its failure.
      if (!linked || attempt.stage !== 'withdrawing') return now;
      return { ...now, links: { ...now.links, [person]: { ...linked, grant } }, attempt: null };
    })(settled);
  };
}

/** Ends the attempt without a link; null if the person called it off, which is no failure. */
export function fail(attemptId: string, failure: LinkFailure | null): LinkTransition {
  return ofAttempt(attemptId, (state, attempt) => ({
    ...withFailure(state, attempt.person, failure),
    attempt: null,
  }));
}

/** The person called the attempt off from the panel. Too late once the account is linked. */
export function cancel(person: PersonKey): LinkTransition {
  return (state) =>
    state.attempt?.person === person && state.attempt.stage !== 'withdrawing'
      ? { ...state, attempt: null }
      : state;
}

/** Detaches the person's account. Wins over an attempt of the same person: its late answer finds no attempt. */
export function unlink(person: PersonKey): LinkTransition {
  return (state) => {
    const attempt = state.attempt?.person === person ? null : state.attempt;
    const { [person]: unlinked, ...links } = state.links;
    if (!unlinked && attempt === state.attempt && !state.failures[person]) return state;
    const left = unlinked?.grant === 'remains' ? withRemainingGrant(state, person, unlinked.kept) : state;
    return { ...withFailure(left, person, null), links, attempt };
  };
}

/**
 * Ends an attempt that nobody works at any more: its worker is gone, or could not write down its end. While VK ID's
 * page is shown in a tab, nobody needs to. What was linked stays linked, with the permission remaining for all that is known.
 */
export function heal(isWorkedAt: (attemptId: string) => boolean): LinkTransition {
  return (state) => {
    const { attempt } = state;
    if (!attempt || isWorkedAt(attempt.id) || isShownInTab(attempt)) return state;
    return fail(attempt.id, attempt.stage === 'withdrawing' ? null : 'interrupted')(state);
  };
}

/** Forgets that VK may list the app for one person: they do not wish to be told of it. */
export function forgetRemainingGrant(person: PersonKey): LinkTransition {
  return (state) => withRemainingGrant(state, person, null);
}

function ofAttempt(
  attemptId: string,
  transition: (state: LinkState, attempt: LinkAttempt) => LinkState,
): LinkTransition {
  return (state) => (state.attempt?.id === attemptId ? transition(state, state.attempt) : state);
}

/** Remembers for as long as `kept` says that VK may list the app; null: that it does not. */
function withRemainingGrant(state: LinkState, person: PersonKey, kept: Kept | null): LinkState {
  if ((state.remainingGrants[person] ?? null) === kept) return state;
  const { [person]: _settled, ...others } = state.remainingGrants;
  return { ...state, remainingGrants: kept === null ? others : { ...others, [person]: kept } };
}

function withFailure(state: LinkState, person: PersonKey, failure: LinkFailure | null): LinkState {
  if ((state.failures[person] ?? null) === failure) return state;
  const { [person]: _last, ...failures } = state.failures;
  return { ...state, failures: failure === null ? failures : { ...failures, [person]: failure } };
}
