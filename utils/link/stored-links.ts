import * as z from 'zod/mini';
import { vkAccount } from '../vk-id/account.ts';
import { LINK_FAILURES } from './link-failure.ts';
import type { PersonKey } from './link-view.ts';

/** A {@link PersonKey}: 43 characters of base64url, a SHA-256. */
export const personKeySchema = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  // The pattern above is all that makes a text a key, so the cast adds nothing untrue.
  z.transform((text) => text as PersonKey),
);

const linkSchema = z.object({
  account: vkAccount,
  linkedAt: z.number(),
  grant: z.enum(['withdrawn', 'remains']),
});

/** `storage.session`, item `lastPerson`: for the popup when no diary page is open. Apart from the links, so that writing it announces nothing. */
export const storedPersonSchema = z.object({
  key: personKeySchema,
  basis: z.enum(['person', 'family', 'browser']),
});

/** `storage.local`, item `links`: what outlives the browser. Holds no token of any kind. */
export const storedLinksSchema = z.object({
  version: z.literal(1),
  /** Makes person keys of this profile worthless elsewhere: 32 random bytes, base64url. */
  salt: z.string().check(z.minLength(43)),
  links: z.record(z.string(), linkSchema),
  /** People who have no link, and for whom VK may list the app all the same. */
  remainingGrants: z._default(z.record(z.string(), z.literal(true)), {}),
});

/** `storage.session`, item `linking`: what outlives the background worker only. */
export const storedLinkingSchema = z.object({
  attempt: z.nullable(
    z.object({
      id: z.string(),
      person: personKeySchema,
      stage: z.enum(['authorizing', 'identifying', 'withdrawing']),
      startedAt: z.number(),
      windowId: z.nullable(z.number()),
    }),
  ),
  failures: z.record(z.string(), z.enum(LINK_FAILURES)),
});

/** See {@link storedLinksSchema}. */
export type StoredLinks = z.output<typeof storedLinksSchema>;

/** See {@link storedLinkingSchema}. */
export type StoredLinking = z.output<typeof storedLinkingSchema>;
