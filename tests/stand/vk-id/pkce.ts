import { createHash } from 'node:crypto';

/** RFC 7636 section 4.1, less the characters `.` and `~`, which VK does not take. */
const VERIFIER = /^[\w-]{43,128}$/;

/** RFC 7636 section 4.2: SHA-256 as base64url without padding. */
const CHALLENGE = /^[\w-]{43}$/;

/** Whether it can be the challenge of any verifier. */
export function isCodeChallenge(value: string): boolean {
  return CHALLENGE.test(value);
}

/** VK's SDKs send `s256`, its newer documentation `S256`. */
export function isSupportedChallengeMethod(value: string): boolean {
  return value === 'S256' || value === 's256';
}

/** RFC 7636 section 4.6: whether `verifier` is the one that `challenge` was made of. */
export function verifierMatches(verifier: string, challenge: string): boolean {
  return VERIFIER.test(verifier) && createHash('sha256').update(verifier).digest('base64url') === challenge;
}
