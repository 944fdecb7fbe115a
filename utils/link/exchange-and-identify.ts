import type { VkIdApp } from '../vk-id/authorization-request.ts';
import type { AuthorizationCode } from '../vk-id/authorization-response.ts';
import type { RequestSecrets } from '../vk-id/pkce.ts';
import { failureOfReason } from './failure-of-attempt.ts';
import type { LinkFailure } from './link-failure.ts';
import * as transitions from './link-transitions.ts';
import type { PersonKey } from './link-view.ts';
import type { LinkingEffects } from './linking-effects.ts';
import { withdrawGrant } from './withdraw-grant.ts';

/** Milliseconds for which a failure waits to be told until VK has withdrawn the permission. */
const WITHDRAWAL_PATIENCE = 2_000;

/** An attempt that VK ID answered with a code. */
export interface AnsweredAttempt {
  readonly attemptId: string;
  readonly person: PersonKey;
  readonly app: VkIdApp;
  readonly secrets: RequestSecrets;
  readonly code: AuthorizationCode;
}

/** Turns a code into a link. Whatever happens after the exchange, the permission that it brought is withdrawn. */
export async function exchangeAndIdentify(
  effects: Pick<LinkingEffects, 'store' | 'vkId' | 'wait' | 'now' | 'lookWhoIsThere' | 'isVkIdAllowed'>,
  answered: AnsweredAttempt,
): Promise<void> {
  const { store } = effects;
  const { attemptId, person, app, secrets, code } = answered;
  const isCalledOff = async (): Promise<boolean> =>
    (await store.update(transitions.unchanged)).after.attempt?.id !== attemptId;
  // The person may have taken VK ID's site away meanwhile. VK would carry the exchange out all the same, and its answer,
  // with the tokens that the withdrawal takes, could not be read.
  const isAllowed = await effects.isVkIdAllowed();
  if (await isCalledOff()) return;
  if (!isAllowed) {
    await store.update(transitions.fail(attemptId, 'vk-id-not-allowed'));
    return;
  }
  const grant = await effects.vkId.exchangeCode(app, secrets, code);
  let failure: LinkFailure | null = null;
  try {
    if (!(await isCalledOff())) {
      const account = await effects.vkId.identify(grant);
      // Somebody else may have come to the diary meanwhile: the account is not theirs.
      await effects.lookWhoIsThere();
      await store.update(transitions.link(attemptId, account, effects.now()));
    }
  } catch (reason) {
    failure = failureOfReason(reason);
  }
  const withdrawal = withdrawGrant(effects, app, grant);
  try {
    if (failure !== null) {
      // What is said about the failure tells of the permission too: worth waiting for, but not for long.
      await Promise.race([withdrawal, effects.wait(WITHDRAWAL_PATIENCE)]);
      await store.update(transitions.fail(attemptId, failure));
    }
  } finally {
    await store.update(transitions.finish(attemptId, person, (await withdrawal) ? 'withdrawn' : 'remains'));
  }
}
