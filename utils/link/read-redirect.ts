import type { VkIdApp } from '../vk-id/authorization-request.ts';
import { type AuthorizationCode, readAuthorizationResponse } from '../vk-id/authorization-response.ts';
import type { RequestSecrets } from '../vk-id/pkce.ts';
import { failureOfReason } from './failure-of-attempt.ts';
import type { Kept } from './link-state.ts';
import type { LinkStore } from './link-store.ts';
import * as transitions from './link-transitions.ts';
import type { PersonKey } from './link-view.ts';

/** A redirect that was caught for an attempt. */
export interface CaughtRedirect {
  readonly attemptId: string;
  readonly person: PersonKey;
  /** How long what the attempt brings is kept. */
  readonly kept: Kept;
  readonly url: string;
  readonly app: VkIdApp;
  readonly secrets: RequestSecrets;
}

/**
 * Reads the code out of the redirect; null if there is none, which ends the attempt. A redirect that cannot be believed
 * says nothing about the consent: the person may have given it all the same, and is told so.
 */
export async function readRedirect(
  store: Pick<LinkStore, 'update'>,
  redirect: CaughtRedirect,
): Promise<AuthorizationCode | null> {
  const { attemptId, person, kept, url, app, secrets } = redirect;
  try {
    return readAuthorizationResponse(url, { redirectUri: app.redirectUri, state: secrets.state });
  } catch (reason) {
    const failure = failureOfReason(reason);
    const mayHaveConsented = failure === 'vk-answer-invalid' || failure === 'state-mismatch';
    const consent = mayHaveConsented ? transitions.identify(attemptId, person, kept) : transitions.unchanged;
    await store.update((state) => transitions.fail(attemptId, failure)(consent(state)));
    return null;
  }
}
