import type { VkIdApp } from '../vk-id/authorization-request.ts';
import { type AuthorizationCode, readAuthorizationResponse } from '../vk-id/authorization-response.ts';
import type { RequestSecrets } from '../vk-id/pkce.ts';
import { failureOfReason } from './failure-of-attempt.ts';
import type { LinkFailure } from './link-failure.ts';

/** What a redirect brings: a code, or why there is none. */
export type Redirected =
  | { readonly kind: 'code'; readonly code: AuthorizationCode }
  | { readonly kind: 'failure'; readonly failure: LinkFailure };

/** Reads a redirect that was caught for an attempt with these secrets. */
export function readRedirect(url: string, app: VkIdApp, { state }: RequestSecrets): Redirected {
  try {
    return { kind: 'code', code: readAuthorizationResponse(url, { redirectUri: app.redirectUri, state }) };
  } catch (reason) {
    return { kind: 'failure', failure: failureOfReason(reason) };
  }
}

/**
 * Whether the person may have given their consent: a redirect that cannot be believed says nothing about it, and the person
 * is told that they may have.
 */
export function mayHaveConsented(redirected: Redirected): boolean {
  if (redirected.kind === 'code') return true;
  return redirected.failure === 'vk-answer-invalid' || redirected.failure === 'state-mismatch';
}
