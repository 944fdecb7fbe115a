import type { LinkFailure } from './link-failure.ts';

/**
 * Names one person of the diary on this machine: a salted hash, base64url. Tells nothing outside this browser
 * profile, and is echoed by every wish so that a click meant for one person never acts for another.
 */
export type PersonKey = string & { readonly brand: 'PersonKey' };

/** How long something lives: as long as the browser profile, or until the browser closes. */
export type Kept = 'profile' | 'session';

/** What the key was made from, the best that the page gave: the person, the children of a family, or this browser. */
export type PersonBasis = 'person' | 'family' | 'browser';

/** One of the linked people of this browser, as the popup and the options page name them. */
export interface LinkedPerson {
  readonly person: PersonKey;
  /** Null where an older version did not keep it. */
  readonly basis: PersonBasis | null;
  readonly account: { readonly firstName: string; readonly lastName: string };
}

/** Every stage of an attempt that is shown, in order. */
export type LinkStage = 'opening' | 'authorizing' | 'authorizing-in-tab' | 'identifying';

/**
 * What the panel and the popup show. Made by the background worker for one surface at a time; holds no token, and in
 * the diary's pages nothing about another person's link.
 */
export type LinkView =
  /** The diary was not opened yet in this browser, so there is nobody to link (popup only). */
  | { readonly status: 'nobody' }
  /** No diary page says who is there, and people are linked: whose chats are wanted is to be said (popup only). */
  | { readonly status: 'choice'; readonly people: readonly LinkedPerson[] }
  /** Nobody is signed in to the diary. */
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'unlinked';
      readonly person: PersonKey;
      readonly basis: PersonBasis;
      /** Why the last attempt ended, if it failed. A cancelled attempt leaves null: cancelling is no failure. */
      readonly failure: LinkFailure | null;
      /** `remains`: the person gave VK their consent, and VK may still list the app. */
      readonly grant: 'none' | 'remains';
      /** The link will not outlive its person's visit. */
      readonly sharedComputer: boolean;
    }
  | {
      readonly status: 'linking';
      readonly person: PersonKey;
      readonly basis: PersonBasis;
      /**
       * `opening`: VK ID's page is being loaded. `authorizing`: its window is open; `authorizing-in-tab`: its tab is. `identifying`: that is
       * gone, VK is being asked who signed in.
       */
      readonly stage: LinkStage;
    }
  | {
      readonly status: 'linked';
      readonly person: PersonKey;
      readonly basis: PersonBasis;
      /** Name of the VK account, as VK gave it: first and last name, either of which may be empty. */
      readonly account: { readonly firstName: string; readonly lastName: string };
      /** Whether VK confirmed that the permission is withdrawn. `remains`: VK may still list the app. */
      readonly grant: 'withdrawing' | 'withdrawn' | 'remains';
      readonly sharedComputer: boolean;
      /** How long the link itself lives: one made on a computer that was a shared one then goes with the browser still. */
      readonly kept: Kept;
      /** Whether the messenger that opens signs in with the browser's VK session. */
      readonly messengerUsesVk: boolean;
    };
