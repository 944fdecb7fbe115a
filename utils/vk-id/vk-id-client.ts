import { Auth, Config } from '@vkid/sdk';
import type * as z from 'zod/mini';
import type { VkAccount } from './account.ts';
import { errorAnswer, revokeAnswer, tokenAnswer, userInfoAnswer } from './answers.ts';
import type { VkIdApp } from './authorization-request.ts';
import type { AuthorizationCode } from './authorization-response.ts';
import { failureOfOAuthError, VkIdError } from './failure.ts';
import { VK_ID_ORIGIN } from './host.ts';
import type { RequestSecrets } from './pkce.ts';

/** An access token and whose it is. Never stored: it is used for two calls and dropped. */
export interface Grant {
  readonly accessToken: string;
  readonly userId: string;
}

/** The calls that identify an account and withdraw the permission again. One at a time: @vkid/sdk shares its state. */
export interface VkIdClient {
  /** Exchanges the authorization code for a grant. Never repeated: the first call uses the code up. */
  exchangeCode(app: VkIdApp, secrets: RequestSecrets, code: AuthorizationCode): Promise<Grant>;
  /** Asks whose grant it is. */
  identify(grant: Grant): Promise<VkAccount>;
  /** Withdraws the permission that the person gave to the app. May be repeated. */
  revoke(app: VkIdApp, grant: Grant): Promise<void>;
}

/** Talks to VK ID through @vkid/sdk. Every method throws {@link VkIdError} and nothing else. */
export const vkIdClient: VkIdClient = {
  async exchangeCode(app, secrets, { code, deviceId }) {
    // Set on every call: without it the SDK makes up a state of its own and takes that one for the expected.
    Config.update({ app: app.id, redirectUrl: app.redirectUri, state: secrets.state });
    const answer = await answerOf(Auth.exchangeCode(code, deviceId, secrets.codeVerifier), tokenAnswer);
    return { accessToken: answer.access_token, userId: String(answer.user_id) };
  },

  async identify(grant) {
    const { user } = await answerOf(Auth.userInfo(grant.accessToken), userInfoAnswer);
    if (user.user_id !== grant.userId) {
      throw new VkIdError('vk-answer-invalid', 'the token and user_info name two different accounts');
    }
    return { id: user.user_id, firstName: user.first_name, lastName: user.last_name };
  },

  /** The one call that @vkid/sdk does not have. */
  async revoke(app, grant) {
    const url = new URL('/oauth2/revoke', VK_ID_ORIGIN);
    url.searchParams.set('client_id', String(app.id));
    const body = new URLSearchParams({ access_token: grant.accessToken });
    const call = fetch(url, { method: 'POST', body }).then((response): Promise<unknown> => response.json());
    await answerOf(call, revokeAnswer);
  },
};

async function answerOf<Schema extends z.ZodMiniType>(
  call: Promise<unknown>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await call.catch(failWith);
  const error = errorAnswer.safeParse(answer);
  if (error.success) failWith(answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw new VkIdError('vk-answer-invalid', 'a field of the answer is missing or of a wrong type');
  return parsed.data;
}

/** Code of @vkid/sdk for an answer that carries another `state` than the request. */
const SDK_STATE_MISMATCH = 104;

/** The SDK rejects with plain objects: VK's own error answer, or `{code, error}` of its own. */
function failWith(reason: unknown): never {
  if (reason instanceof VkIdError) throw reason;
  if (
    typeof reason === 'object' &&
    reason !== null &&
    'code' in reason &&
    reason.code === SDK_STATE_MISMATCH
  ) {
    throw new VkIdError('state-mismatch', 'the answer to the code exchange carries another state');
  }
  const oauth = errorAnswer.safeParse(reason);
  if (oauth.success) {
    throw new VkIdError(
      failureOfOAuthError(oauth.data.error),
      `VK ID refused: ${oauth.data.error.slice(0, 64)}`,
    );
  }
  throw new VkIdError('vk-answer-invalid', 'the answer is not JSON, or not an object');
}
