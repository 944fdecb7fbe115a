import type { Kept } from '../link/link-state.ts';
import type { LinkedPerson, PersonKey } from '../link/link-view.ts';

/** One thing that the extension has stored in this browser, as the options page lists it. */
export type StoredThing =
  /** A linked account. */
  | (LinkedPerson & {
      readonly kind: 'link';
      readonly id: string;
      /** Milliseconds since 1970. */
      readonly linkedAt: number;
      readonly kept: Kept;
    })
  /** That VK may still list the app for somebody who has no link. */
  | { readonly kind: 'remaining-grant'; readonly id: string; readonly person: PersonKey }
  /** Links that this version could not read. */
  | { readonly kind: 'unreadable-links'; readonly id: string }
  | { readonly kind: 'preferences'; readonly id: string }
  /** A linking under way, with what its tab needs, or why the last one failed. */
  | { readonly kind: 'linking'; readonly id: string }
  /** Whom a diary page showed last: a hash. */
  | { readonly kind: 'last-person'; readonly id: string }
  /** Which tab shows the messenger: a number. */
  | { readonly kind: 'messenger-window'; readonly id: string }
  /** That the popup has not told of an update yet. */
  | { readonly kind: 'update-notice'; readonly id: string }
  /** How many messages the worker did not take: numbers. */
  | { readonly kind: 'refused-messages'; readonly id: string }
  /** The random number that people's hashes are made with. Goes with everything, since no link is found without it. */
  | { readonly kind: 'salt'; readonly id: string }
  /** Anything else, by the name under which it is stored. */
  | { readonly kind: 'other'; readonly id: string; readonly name: string };
