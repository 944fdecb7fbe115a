import { filterByPerson } from './filter-by-person.ts';
import type { Kept, LinkAttempt, LinkPerson, LinkState } from './link-state.ts';
import { type LinkTransition, refuse } from './link-transitions.ts';
import type { PersonKey } from './link-view.ts';

/** Who is at the diary now: a person, or null where it shows that nobody is signed in. */
export type Present = LinkPerson | null;

/**
 * Somebody else, or nobody, is at the diary now: whose attempt is under way has left it, and it is called off, so
 * that the next one at the keyboard does not sign in to VK for them. On a shared computer everything of theirs goes.
 */
export function leaveTo(present: Present, isShared: boolean): LinkTransition {
  return (state) => {
    const { attempt } = state;
    const left = attempt && isLeft(attempt.person, present) ? callOff(attempt, present, state) : state;
    return isShared ? forgetAllBut(present, left) : left;
  };
}

/** Lets nothing outlive the browser any more: the computer has become a shared one. */
export const keepForSession: LinkTransition = (state) => {
  const kept = 'session' as const;
  const links = Object.entries(state.links).map(([person, link]) => [person, { ...link, kept }]);
  const remainingGrants = Object.keys(state.remainingGrants).map((person) => [person, kept]);
  return {
    ...state,
    links: Object.fromEntries(links),
    remainingGrants: Object.fromEntries(remainingGrants),
    attempt: state.attempt && { ...state.attempt, kept },
  };
};

/** Forgets whatever would outlive the browser: a shared computer has nothing of the kind. */
export const forgetLasting: LinkTransition = (state) =>
  filterLasting(state, (_person, kept) => kept === 'session');

/**
 * Whether somebody is gone. While the diary does not say who is there, nobody is known to be gone: its list of
 * children may have failed to load for once.
 */
function isLeft(person: PersonKey, present: Present): boolean {
  if (present === null) return true;
  return present.basis !== 'browser' && present.key !== person;
}

/** Once the account is linked, only the withdrawal is left, which is to be done whoever is there. */
function callOff(attempt: LinkAttempt, present: Present, state: LinkState): LinkState {
  if (attempt.stage === 'withdrawing') return state;
  const ended: LinkState = { ...state, attempt: null };
  // Nobody left here for all that is known: the list of children has loaded, and VK ID's page goes before somebody's eyes.
  const isFound = attempt.basis === 'browser' && present !== null;
  return isFound ? refuse(present.key, 'person-found')(ended) : ended;
}

function forgetAllBut(present: Present, state: LinkState): LinkState {
  const left = filterLasting(state, (person) => !isLeft(person, present));
  const failures = filterByPerson(left.failures, (person) => !isLeft(person, present));
  return failures === left.failures ? left : { ...left, failures };
}

/** Leaves out the links and remaining permissions that are not to stay; the very same state where all are. */
function filterLasting(state: LinkState, stays: (person: PersonKey, kept: Kept) => boolean): LinkState {
  const links = filterByPerson(state.links, (person, link) => stays(person, link.kept));
  const remainingGrants = filterByPerson(state.remainingGrants, stays);
  const isSame = links === state.links && remainingGrants === state.remainingGrants;
  if (isSame) return state;
  // Without its link, an attempt that only has to withdraw the permission has nothing more to tell.
  const isOver = state.attempt?.stage === 'withdrawing' && !links[state.attempt.person];
  return { ...state, links, remainingGrants, attempt: isOver ? null : state.attempt };
}
