/** Lifetimes in seconds, as VK documents them. */
export const CODE_LIFETIME = 600;
export const ACCESS_TOKEN_LIFETIME = 3600;
export const REFRESH_TOKEN_LIFETIME = 180 * 24 * 3600;

/** What a person agreed to: this app, on this device, with these scopes. Lives until logout, revoke or misuse. */
export interface Authorization {
  readonly appId: string;
  readonly accountId: number;
  readonly deviceId: string;
  readonly scope: readonly string[];
}

/** What a code is bound to. */
export interface CodeBinding {
  readonly redirectUri: string;
  readonly codeChallenge: string;
}

/** What a client shows to get its code exchanged. */
export interface CodeProof {
  readonly appId: string;
  readonly deviceId: string;
  readonly redirectUri: string;
  readonly codeVerifier: string;
}

/** Tokens of one authorization. */
export interface TokenPair {
  readonly authorization: Authorization;
  readonly accessToken: string;
  readonly refreshToken: string;
}
