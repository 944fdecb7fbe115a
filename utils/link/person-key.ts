import { base64Url } from '../encoding/base64-url.ts';
import type { PersonBasis, PersonKey } from './link-view.ts';

const SALT_BYTES = 32;

/** Makes the salt of this browser profile: 32 random bytes, base64url. */
export function createSalt(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/**
 * Makes the key under which a person's link is kept: SHA-256 over the salt, the basis and the identity.
 *
 * @param identity what the diary knows the person by; empty for the basis `browser`.
 */
export async function createPersonKey(
  salt: string,
  basis: PersonBasis,
  identity: string,
): Promise<PersonKey> {
  const bytes = new TextEncoder().encode(JSON.stringify([salt, basis, identity]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  // A base64url text of 32 bytes is what a PersonKey is.
  return base64Url(new Uint8Array(digest)) as PersonKey;
}
