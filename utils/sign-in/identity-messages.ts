import type { SignInOutcome } from './sign-in-way.ts';

/** Outcomes that a rejection of `identity.launchWebAuthFlow` can mean. */
type Rejection = Extract<SignInOutcome['kind'], 'closed' | 'page-not-loaded' | 'busy' | 'unusable'>;

/**
 * Every message that `identity.launchWebAuthFlow` rejects with, without its last full stop, by what it means: the API tells
 * its failures apart by their English text alone. Those of Chromium are in its source (identity_constants.h, read for 156;
 * the ones about `getAuthToken` are left out), those of Firefox in ext-identity.js (read in ESR 153).
 */
export const IDENTITY_MESSAGES: Readonly<Record<Rejection, readonly string[]>> = {
  closed: [
    'The user did not approve access', // Chromium
    'The browser context has been shut down', // Chromium, while the browser itself closes
    'User cancelled or denied access', // Firefox
  ],
  'page-not-loaded': [
    'Authorization page could not be loaded', // Chromium, after a double click too
    'Authorization page load timed out', // Chromium
    'Invalid request', // Firefox: its request without a window had no answer
  ],
  busy: ['Only one web auth flow is allowed at a time'], // Chromium; Firefox tells a second flow like a closed one
  unusable: [
    'Identity API is disabled in incognito windows', // Chromium
    "Couldn't create a browser window to display an authorization page", // Chromium
    'Did not redirect to the right URL', // Chromium
    'The auth url has an invalid scheme. Only http:// and https:// schemes are allowed', // Chromium
    // Chromium; only of flows without a window, which are not ours.
    "User interaction required. Try setting `abortOnLoadForNonInteractive` and `timeoutMsForNonInteractive` if multiple navigations are required, or if code is used for redirects in the authorization page after it's loaded",
    'Requires user interaction', // Firefox; the same
    'redirect_uri not allowed', // Firefox
    'redirect_uri is invalid', // Firefox
    'details.url is invalid', // Firefox
  ],
};

/** Reads what `identity.launchWebAuthFlow` rejected with. What nobody foresaw makes the window unusable too: the tab is left. */
export function outcomeOfIdentityError(reason: unknown): SignInOutcome {
  const message = (reason instanceof Error ? reason.message : String(reason)).replace(/\.$/, '');
  for (const kind of ['closed', 'page-not-loaded', 'busy'] as const) {
    if (IDENTITY_MESSAGES[kind].includes(message)) return { kind };
  }
  return { kind: 'unusable', message };
}
