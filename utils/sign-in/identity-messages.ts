import type { SignInOutcome } from './sign-in-way.ts';

/*
 * `identity.launchWebAuthFlow` tells its failures apart by their English message alone. Seen in Chromium 156 and
 * Firefox ESR 153 (docs/architecture.md, "The outside world").
 */
const OUTCOMES: ReadonlyMap<string, SignInOutcome['kind'] & ('closed' | 'page-not-loaded' | 'busy')> =
  new Map([
    ['The user did not approve access.', 'closed'],
    ['User cancelled or denied access.', 'closed'],
    ['Authorization page could not be loaded.', 'page-not-loaded'],
    ['Invalid request', 'page-not-loaded'],
    ['Only one web auth flow is allowed at a time.', 'busy'],
  ]);

/** Reads what `identity.launchWebAuthFlow` rejected with. */
export function outcomeOfIdentityError(reason: unknown): SignInOutcome {
  const message = reason instanceof Error ? reason.message : String(reason);
  const kind = OUTCOMES.get(message);
  return kind ? { kind } : { kind: 'unexpected', message };
}
