import type { LinkFailure } from '../../utils/link/link-failure.ts';
import type { LinkPerson } from '../../utils/link/link-state.ts';
import type { LinkView, PersonKey } from '../../utils/link/link-view.ts';
import type { VkAccount } from '../../utils/vk-id/account.ts';
import { isWaitingInTab, type SeenEnd, type TabEnd } from './model-of-tab.ts';

/*
 * The small model: what a person is told about their link, and why, without storage, windows, locks and calls. It is
 * written from docs/architecture.md ("Linking: identify, withdraw, forget"), not from the code.
 */

/** A linking under way. */
export interface Attempt {
  /** Number of the request that began it. */
  readonly id: number;
  readonly person: PersonKey;
  readonly stage: 'opening' | 'authorizing' | 'identifying' | 'withdrawing';
  /** Why it has failed already, while the person is not told yet. */
  readonly failing: LinkFailure | null;
  /** Whether telling it was tried and could not be stored: it is told when the withdrawal has ended. */
  readonly isUntold?: true;
  /** VK ID's page is shown in a tab, where any later worker finds what became of it. */
  readonly isInTab?: true;
  /** What became of the page in that tab, while no worker has seen it yet. */
  readonly end?: TabEnd;
  /** Whether a worker works at it. */
  readonly isAlive: boolean;
}

/** What is true. */
export interface Truth {
  readonly links: Readonly<
    Record<string, { readonly account: VkAccount; readonly grant: 'withdrawn' | 'remains' }>
  >;
  readonly failures: Readonly<Record<string, LinkFailure>>;
  /** People who are not linked and whose permission VK may still have. */
  readonly remaining: Readonly<Record<string, true>>;
  readonly attempt: Attempt | null;
  /** What a worker saw in VK ID's tab and has yet to write down: the attempt may be called off in between. */
  readonly seen: SeenEnd | null;
}

/** What happens to the truth when something is stored. */
export type Event = (truth: Truth) => Truth;

/** Nobody linked, nothing under way. */
export const NOTHING: Truth = { links: {}, failures: {}, remaining: {}, attempt: null, seen: null };

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  const { [name]: _gone, ...rest } = record;
  return rest;
}

function failed(truth: Truth, person: PersonKey, failure: LinkFailure | null): Truth {
  const failures = without(truth.failures, person);
  return { ...truth, failures: failure === null ? failures : { ...failures, [person]: failure } };
}

function ended(truth: Truth, failure: LinkFailure | null): Truth {
  return truth.attempt ? { ...failed(truth, truth.attempt.person, failure), attempt: null } : truth;
}

/** What happens to an attempt, as long as it is under way and some worker works at it. */
export function ofAttempt(id: number, change: (truth: Truth, attempt: Attempt) => Truth): Event {
  return (truth) =>
    truth.attempt?.id === id && truth.attempt.isAlive ? change(truth, truth.attempt) : truth;
}

/** An attempt that no worker works at is over, and its person is told. */
function healed(truth: Truth): Truth {
  if (truth.attempt === null || truth.attempt.isAlive) return truth;
  return truth.attempt.stage === 'withdrawing' ? { ...truth, attempt: null } : ended(truth, 'interrupted');
}

/** Nothing that anybody is told of. */
export const nothing: Event = (truth) => truth;

/** Somebody looked. */
export const looked: Event = (truth) => healed(truth);

/** The worker died, with all that it had only seen. An attempt whose page is in a tab goes on. */
export const died: Event = (truth) => {
  const { attempt } = truth;
  const left = attempt && !isWaitingInTab(attempt) ? { ...attempt, isAlive: false } : attempt;
  return { ...truth, attempt: left, seen: null };
};

/** The browser was closed: attempts and failures are forgotten. */
export const restarted: Event = (truth) => ({ ...truth, attempt: null, failures: {} });

/** «Привязать к VK ID». */
export function pressedLink(id: number, person: PersonKey): Event {
  return (before) => {
    const truth = healed(before);
    if (truth.links[person] || truth.attempt?.person === person) return truth;
    if (truth.attempt) {
      const hasPage = ['opening', 'authorizing'].includes(truth.attempt.stage);
      return failed(truth, person, hasPage ? 'busy' : 'busy-ending');
    }
    const attempt: Attempt = { id, person, stage: 'opening', failing: null, isAlive: true };
    return { ...failed(truth, person, null), attempt };
  };
}

/** «Отменить». */
export function pressedCancel(person: PersonKey): Event {
  return (before) => {
    const truth = healed(before);
    const isTheirs = truth.attempt?.person === person && truth.attempt.stage !== 'withdrawing';
    return isTheirs ? { ...truth, attempt: null } : truth;
  };
}

/** «Отвязать аккаунт от VK ID», confirmed. */
export function pressedUnlink(person: PersonKey): Event {
  return (before) => {
    const truth = failed(healed(before), person, null);
    const remains = truth.links[person]?.grant === 'remains';
    return {
      ...truth,
      links: without(truth.links, person),
      remaining: remains ? { ...truth.remaining, [person]: true } : truth.remaining,
      attempt: truth.attempt?.person === person ? null : truth.attempt,
    };
  };
}

/** VK ID's window is there. */
export function windowOpened(id: number): Event {
  return ofAttempt(id, (truth, attempt) => ({ ...truth, attempt: { ...attempt, stage: 'authorizing' } }));
}

/** The sign-in ended without a consent; null if the person left it. */
export function signInFailed(id: number, failure: LinkFailure | null): Event {
  return ofAttempt(id, (truth) => ended(truth, failure));
}

/** The person pressed «Продолжить», and the worker heard of it. */
export function consented(id: number, person: PersonKey): Event {
  return (truth) =>
    ofAttempt(id, (now, attempt) => ({ ...now, attempt: { ...attempt, stage: 'identifying' } }))({
      ...truth,
      remaining: { ...truth.remaining, [person]: true },
    });
}

/** The redirect cannot be believed: whether there was a consent is not known. */
export function consentUnknown(id: number, person: PersonKey, failure: LinkFailure): Event {
  return (truth) =>
    Number.isNaN(id)
      ? truth
      : signInFailed(id, failure)({ ...truth, remaining: { ...truth.remaining, [person]: true } });
}

/** The code brought nothing. */
export const exchangeFailed = signInFailed;

/** VK did not say who it is: the person is told when the permission is withdrawn, or soon. */
export function identifyingFailed(id: number, failure: LinkFailure): Event {
  return ofAttempt(id, (truth, attempt) => ({ ...truth, attempt: { ...attempt, failing: failure } }));
}

/** VK said who it is. */
export function identified(id: number, account: VkAccount): Event {
  return ofAttempt(id, (truth, attempt) => ({
    ...truth,
    links: { ...truth.links, [attempt.person]: { account, grant: 'remains' } },
    remaining: without(truth.remaining, attempt.person),
    attempt: { ...attempt, stage: 'withdrawing' },
  }));
}

/** Some seconds went by. */
export const timePassed: Event = (truth) => (truth.attempt?.isUntold ? truth : toldOfFailure(truth));

function toldOfFailure(truth: Truth): Truth {
  const { attempt } = truth;
  return attempt?.failing && attempt.isAlive ? ended(truth, attempt.failing) : truth;
}

/** The failure could not be stored. */
export function untold(id: number): Event {
  return ofAttempt(id, (truth, attempt) => ({
    ...truth,
    attempt: { ...attempt, failing: 'unexpected', isUntold: true },
  }));
}

/** VK withdrew the permission, or was asked often enough: whoever waits for a failure is told, and the permission settled. */
export function withdrawalEnded(
  id: number,
  person: PersonKey,
  grant: 'withdrawn' | 'remains',
): readonly Event[] {
  const told: Event = (truth) => (truth.attempt?.id === id ? toldOfFailure(truth) : truth);
  const settled: Event = (truth) =>
    ofAttempt(id, (now) => {
      const link = now.links[person];
      return link ? { ...now, attempt: null, links: { ...now.links, [person]: { ...link, grant } } } : now;
    })(
      grant === 'withdrawn' && !hasNewerConsent(truth, id, person)
        ? { ...truth, remaining: without(truth.remaining, person) }
        : truth,
    );
  return [told, settled];
}

/** A computer of one's own, and VK Messenger. */
const SETUP = { sharedComputer: false, messengerUsesVk: true } as const;

function hasNewerConsent({ attempt }: Truth, id: number, person: PersonKey): boolean {
  return attempt?.person === person && attempt.id !== id && attempt.stage === 'identifying';
}

/** What the person is shown. */
export function viewOf({ links, failures, remaining, attempt }: Truth, person: LinkPerson | null): LinkView {
  if (person === null) return { status: 'signed-out' };
  const shown = { person: person.key, basis: person.basis };
  const link = links[person.key];
  const theirs = attempt?.person === person.key ? attempt : null;
  if (link) {
    const { firstName, lastName } = link.account;
    const grant = theirs?.stage === 'withdrawing' ? 'withdrawing' : link.grant;
    return { status: 'linked', ...shown, account: { firstName, lastName }, grant, kept: 'profile', ...SETUP };
  }
  if (theirs && theirs.stage !== 'withdrawing') {
    const stage = isWaitingInTab(theirs) ? 'authorizing-in-tab' : theirs.stage;
    return { status: 'linking', ...shown, stage };
  }
  const failure = failures[person.key] ?? null;
  return {
    status: 'unlinked',
    ...shown,
    failure,
    grant: remaining[person.key] ? 'remains' : 'none',
    sharedComputer: false,
  };
}
