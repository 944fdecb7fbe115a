import type { LinkFailure } from '../../utils/link/link-failure.ts';
import { type Attempt, consented, consentUnknown, type Event, ofAttempt, signInFailed } from './model.ts';

/*
 * What the small model knows of a sign-in in a tab: it outlives the worker, and what became of it waits to be seen.
 */

/** What a page of VK ID in a tab came to. */
export type TabEnd =
  | { readonly kind: 'consented' }
  | { readonly kind: 'failed'; readonly failure: LinkFailure | null }
  | { readonly kind: 'unknown'; readonly failure: LinkFailure };

/** What a page of VK ID in a tab came to, and for whose attempt. */
export type SeenEnd = Pick<Attempt, 'id' | 'person'> & { readonly end: TabEnd };

/** Whether VK ID's page is shown in a tab, or over there and not seen yet. */
export function isWaitingInTab({ isInTab, stage }: Attempt): boolean {
  return isInTab === true && stage === 'authorizing';
}

/** VK ID's tab is there. */
export function tabOpened(id: number): Event {
  return ofAttempt(id, (truth, attempt) => ({
    ...truth,
    attempt: { ...attempt, stage: 'authorizing', isInTab: true },
  }));
}

/** The page in VK ID's tab is over, and some worker will see how. */
export function tabEnded(id: number, end: TabEnd): Event {
  return ofAttempt(id, (truth, attempt) =>
    isWaitingInTab(attempt) ? { ...truth, attempt: { ...attempt, end } } : truth,
  );
}

/** A worker saw what became of VK ID's tab, and has not written it down yet. */
export const saw: Event = (truth) => {
  const { attempt } = truth;
  if (!attempt?.end || !isWaitingInTab(attempt)) return truth;
  const { id, person, end } = attempt;
  return { ...truth, seen: { id, person, end } };
};

/** A worker saw what became of VK ID's tab, and wrote it down: a consent counts even where its attempt was called off by then. */
export const followed: Event = (truth) => {
  const { seen, attempt } = saw(truth);
  if (seen === null) return truth;
  return eventOfEnd(seen, seen.end)({ ...truth, seen: null, attempt: attempt && withoutEnd(attempt) });
};

function withoutEnd({ end: _written, ...attempt }: Attempt): Attempt {
  return attempt;
}

/** What an end comes to when a worker writes it down. */
export function eventOfEnd({ id, person }: Pick<Attempt, 'id' | 'person'>, end: TabEnd): Event {
  switch (end.kind) {
    case 'consented':
      return consented(id, person);
    case 'failed':
      return signInFailed(id, end.failure);
    case 'unknown':
      return consentUnknown(id, person, end.failure);
  }
}
