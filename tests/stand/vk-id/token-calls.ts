import type { VkApp } from '../people.ts';
import { ACCESS_TOKEN_LIFETIME, type TokenPair } from './authorization.ts';
import type { AnswerContent } from './faulty-content.ts';
import { OAuthError } from './oauth-error.ts';
import { type RequestParameters, requireParameter } from './request-parameters.ts';
import { maskedUserInfo, userInfo } from './user-info.ts';
import type { VkIdState } from './vk-id-state.ts';

/** Answers one call of a known app, or throws an {@link OAuthError}. */
export type TokenCall = (state: VkIdState, app: VkApp, parameters: RequestParameters) => AnswerContent;

/** `/oauth2/auth` with `grant_type=authorization_code`. */
export const exchange: TokenCall = (state, app, parameters) => {
  const code = requireParameter(parameters, 'code');
  const proof = {
    appId: app.id,
    deviceId: requireParameter(parameters, 'device_id'),
    redirectUri: requireParameter(parameters, 'redirect_uri'),
    codeVerifier: requireParameter(parameters, 'code_verifier'),
  };
  return tokenAnswer(state, parameters, state.authorizations.exchangeCode(code, proof));
};

/** `/oauth2/auth` with `grant_type=refresh_token`. */
export const refresh: TokenCall = (state, app, parameters) => {
  const client = { appId: app.id, deviceId: requireParameter(parameters, 'device_id') };
  const refreshToken = requireParameter(parameters, 'refresh_token');
  return tokenAnswer(state, parameters, state.authorizations.refresh(refreshToken, client));
};

/** `/oauth2/user_info`. */
export const readUserInfo: TokenCall = (state, app, parameters) => {
  const { accountId, scope } = ofAccessToken(state, app, parameters);
  return userInfo(requireAccount(state, accountId), scope);
};

/** `/oauth2/public_info`: the id token alone is the proof. */
export const readPublicInfo: TokenCall = (state, app, parameters) => {
  const accountId = state.idTokens.verify(requireParameter(parameters, 'id_token'), app.id);
  if (accountId === null) throw new OAuthError('invalid_token', 'id_token is invalid or expired');
  return maskedUserInfo(requireAccount(state, accountId));
};

/** `/oauth2/revoke`: withdraws the app's permissions, with every token. */
export const revoke: TokenCall = (state, app, parameters) => {
  const { accountId } = ofAccessToken(state, app, parameters);
  state.authorizations.revoke(app.id, accountId);
  return { response: 1 };
};

/** `/oauth2/logout`: ends this authorization alone; the permission stays. */
export const logout: TokenCall = (state, app, parameters) => {
  state.authorizations.end(ofAccessToken(state, app, parameters));
  return { response: 1 };
};

function ofAccessToken(state: VkIdState, app: VkApp, parameters: RequestParameters) {
  return state.authorizations.ofAccessToken(requireParameter(parameters, 'access_token'), app.id);
}

function requireAccount(state: VkIdState, id: number) {
  const account = state.account(id);
  if (!account) throw new OAuthError('server_error', 'account is unknown');
  return account;
}

function tokenAnswer(state: VkIdState, parameters: RequestParameters, tokens: TokenPair): AnswerContent {
  const { authorization, accessToken, refreshToken } = tokens;
  const requestState = parameters.values.get('state');
  const idToken = state.idTokens.issue(authorization, ACCESS_TOKEN_LIFETIME);
  state.secrets.add(idToken);
  return {
    refresh_token: refreshToken,
    access_token: accessToken,
    id_token: idToken,
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_LIFETIME,
    user_id: authorization.accountId,
    ...(requestState === undefined ? {} : { state: requestState }),
    scope: authorization.scope.join(' '),
  };
}
