import type { VkAccount } from '../vk-id/account.ts';
import type { LinkFailure } from './link-failure.ts';
import type { Kept, PersonBasis, PersonKey } from './link-view.ts';

export type { Kept } from './link-view.ts';

/** A person of the diary as link state knows them. */
export interface LinkPerson {
  readonly key: PersonKey;
  readonly basis: PersonBasis;
}

/** A VK account linked to a person of the diary. */
export interface Link {
  readonly account: VkAccount;
  /** Milliseconds since 1970. */
  readonly linkedAt: number;
  /** `withdrawn` once VK confirmed that the app has no permission any more. */
  readonly grant: 'withdrawn' | 'remains';
  /** What its person was known by; null in links of version 1, which did not keep it. */
  readonly basis: PersonBasis | null;
  readonly kept: Kept;
}

/** A linking under way. Outlives the background worker, not the browser. */
export interface LinkAttempt {
  readonly id: string;
  readonly person: PersonKey;
  readonly basis: PersonBasis;
  /** How long its link will live. */
  readonly kept: Kept;
  /**
   * `authorizing`: VK ID's page is shown. `identifying`: VK is being asked who signed in. `withdrawing`: the link
   * stands, and VK is being asked to withdraw the permission.
   */
  readonly stage: 'authorizing' | 'identifying' | 'withdrawing';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Window that shows VK ID's page, once the browser told its id. */
  readonly windowId: number | null;
  /** Tab that shows VK ID's page, or showed it. See {@link isShownInTab}. */
  readonly tabId?: number | undefined;
}

/** Whether VK ID's page is shown in a tab for it. Such an attempt is nobody's to work at: it is followed. */
export function isShownInTab(attempt: LinkAttempt): attempt is LinkAttempt & { readonly tabId: number } {
  return attempt.stage === 'authorizing' && attempt.tabId !== undefined;
}

/** Everything about links, attempts and their failures: what the transitions work on. */
export interface LinkState {
  readonly links: Readonly<Record<PersonKey, Link>>;
  /** One at a time for the whole extension: the browser shows one sign-in window at a time. */
  readonly attempt: LinkAttempt | null;
  readonly failures: Readonly<Record<PersonKey, LinkFailure>>;
  /**
   * People who have no link, and for whom VK may list the app all the same: they gave their consent, and nothing
   * confirmed yet that it was withdrawn.
   */
  readonly remainingGrants: Readonly<Record<PersonKey, Kept>>;
}

/** Nobody linked, nothing under way. */
export const EMPTY_LINK_STATE: LinkState = { links: {}, attempt: null, failures: {}, remainingGrants: {} };
