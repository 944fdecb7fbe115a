import { base64Url } from '../encoding/base64-url.ts';

/** Secrets of one authorization request. They live in memory only and are dropped when the attempt ends. */
export interface RequestSecrets {
  /** Code verifier, 43 characters of `[A-Za-z0-9_-]` (RFC 7636, section 4.1). */
  readonly codeVerifier: string;
  /** `state`, 43 characters of `[A-Za-z0-9_-]`; VK asks for at least 32. */
  readonly state: string;
}

const RANDOM_BYTES = 32;

/**
 * Makes fresh secrets from the platform's cryptographic source.
 *
 * Not left to @vkid/sdk, whose defaults come from `Math.random`.
 */
export function createRequestSecrets(): RequestSecrets {
  return { codeVerifier: randomText(), state: randomText() };
}

/** The code challenge of a verifier by the method `S256` (RFC 7636, section 4.2). */
export async function codeChallenge(codeVerifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  return base64Url(new Uint8Array(digest));
}

function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}
