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

const basisSchema = z.enum(['person', 'family', 'browser']);

const linkSchema = z.object({
  account: vkAccount,
  linkedAt: z.number(),
  grant: z.enum(['withdrawn', 'remains']),
  basis: z.nullable(basisSchema),
});

/** `storage.session`, item `lastPerson`: for the popup when no diary page is open. Apart from the links, so that writing it announces nothing. */
export const storedPersonSchema = z.object({
  key: personKeySchema,
  basis: basisSchema,
});

/** Whether VK may still list the app for people who have no link; absent in what older builds wrote. */
const remainingGrantsSchema = z._default(z.record(z.string(), z.literal(true)), {});

/** Makes person keys of this profile worthless elsewhere: 32 random bytes, base64url. */
const saltSchema = z.string().check(z.minLength(43));

/** Did not keep what a link's person was known by. */
const linksOfVersion1 = z.object({
  version: z.literal(1),
  salt: saltSchema,
  links: z.record(z.string(), z.omit(linkSchema, { basis: true })),
  remainingGrants: remainingGrantsSchema,
});

/** `storage.local`, item `links`: what outlives the browser. Holds no token of any kind. */
const linksOfVersion2 = z.object({
  version: z.literal(2),
  salt: saltSchema,
  links: z.record(z.string(), linkSchema),
  remainingGrants: remainingGrantsSchema,
});

/** Reads the links of every version; those of an older one come out as if this one had written them. */
export const storedLinksSchema = z.union([
  linksOfVersion2,
  z.pipe(
    linksOfVersion1,
    z.transform(({ links, ...rest }) => ({ ...rest, version: 2 as const, links: withoutBasis(links) })),
  ),
]);

function withoutBasis<Old>(
  links: Readonly<Record<string, Old>>,
): Record<string, Old & { readonly basis: null }> {
  return Object.fromEntries(
    Object.entries(links).map(([person, link]) => [person, { ...link, basis: null }]),
  );
}

/** `storage.session`, item `sessionLinks`: the links of a shared computer, which never reach its disk. */
export const sessionLinksSchema = z.object({
  links: z.record(z.string(), linkSchema),
  remainingGrants: z.record(z.string(), z.literal(true)),
});

/** `storage.session`, item `linking`: what outlives the background worker only. */
export const storedLinkingSchema = z.object({
  attempt: z.nullable(
    z.object({
      id: z.string(),
      person: personKeySchema,
      basis: basisSchema,
      kept: z.enum(['profile', 'session']),
      stage: z.enum(['authorizing', 'identifying', 'withdrawing']),
      startedAt: z.number(),
      windowId: z.nullable(z.number()),
      tabId: z.optional(z.number()),
    }),
  ),
  failures: z.record(z.string(), z.enum(LINK_FAILURES)),
});

/** See {@link storedLinksSchema}. */
export type StoredLinks = z.output<typeof storedLinksSchema>;

/** See {@link sessionLinksSchema}. */
export type SessionLinks = z.output<typeof sessionLinksSchema>;

/** See {@link storedLinkingSchema}. */
export type StoredLinking = z.output<typeof storedLinkingSchema>;
