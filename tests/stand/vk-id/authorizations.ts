import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  type Authorization,
  CODE_LIFETIME,
  type CodeBinding,
  type CodeProof,
  REFRESH_TOKEN_LIFETIME,
  type TokenPair,
} from './authorization.ts';
import { OAuthError } from './oauth-error.ts';
import { verifierMatches } from './pkce.ts';

interface Issued<T> {
  readonly authorization: Authorization;
  readonly expiresAt: number;
  readonly details: T;
  used: boolean;
}

/** Codes and tokens: issues them, and refuses whatever VK refuses. */
export class Authorizations {
  readonly #clock: Clock;
  readonly #alive = new Set<Authorization>();
  /** App ids by account id: what VK lists as permitted to the person, with or without tokens. */
  readonly #permitted = new Map<number, Set<string>>();
  readonly #codes = new Map<string, Issued<CodeBinding>>();
  readonly #accessTokens = new Map<string, Issued<null>>();
  readonly #refreshTokens = new Map<string, Issued<null>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A code for a person's consent, which permits the app from now on. */
  issueCode(authorization: Authorization, binding: CodeBinding): string {
    const permitted = this.#permitted.get(authorization.accountId) ?? new Set();
    this.#permitted.set(authorization.accountId, permitted.add(authorization.appId));
    return this.#issue(this.#codes, authorization, CODE_LIFETIME, binding);
  }

  /**
   * RFC 6749 section 4.1.3, RFC 7636 section 4.6. The first try burns the code, right or wrong; a second one ends what
   * the first got (RFC 6749 section 4.1.2).
   */
  exchangeCode(code: string, proof: CodeProof): TokenPair {
    const issued = this.#codes.get(code);
    if (!issued || issued.authorization.appId !== proof.appId || issued.expiresAt <= this.#clock()) {
      throw new OAuthError('invalid_grant', 'code is invalid or expired');
    }
    const { authorization, details } = issued;
    if (issued.used) {
      this.end(authorization);
      throw new OAuthError('invalid_grant', 'code is invalid or expired');
    }
    issued.used = true;
    if (authorization.deviceId !== proof.deviceId) throw missingOrInvalid('device_id');
    if (details.redirectUri !== proof.redirectUri) throw missingOrInvalid('redirect_uri');
    if (!verifierMatches(proof.codeVerifier, details.codeChallenge)) throw missingOrInvalid('verifier');
    this.#alive.add(authorization);
    return this.#issueTokens(authorization);
  }

  /** RFC 6749 section 6 with rotation (RFC 9700 section 4.14.2): a used refresh token ends the whole authorization. */
  refresh(refreshToken: string, client: { readonly appId: string; readonly deviceId: string }): TokenPair {
    const issued = this.#refreshTokens.get(refreshToken);
    if (!issued || !this.#isLive(issued) || issued.authorization.appId !== client.appId) {
      throw new OAuthError('invalid_grant', 'refresh_token is invalid or expired');
    }
    if (issued.used) {
      this.end(issued.authorization);
      throw new OAuthError('invalid_grant', 'refresh_token is invalid or expired');
    }
    if (issued.authorization.deviceId !== client.deviceId) throw missingOrInvalid('device_id');
    issued.used = true;
    return this.#issueTokens(issued.authorization);
  }

  /** Whose token it is. Throws `invalid_token` for an unknown, expired, ended or foreign one. */
  ofAccessToken(accessToken: string, appId: string): Authorization {
    const issued = this.#accessTokens.get(accessToken);
    if (!issued || !this.#isLive(issued) || issued.authorization.appId !== appId) {
      throw new OAuthError('invalid_token', 'access_token is invalid or expired');
    }
    return issued.authorization;
  }

  /** Ends one authorization: its tokens are worth nothing from now on. */
  end(authorization: Authorization): void {
    this.#alive.delete(authorization);
  }

  /** Withdraws everything that the person permitted the app, on every device. */
  revoke(appId: string, accountId: number): void {
    this.#permitted.get(accountId)?.delete(appId);
    for (const authorization of this.#alive) {
      if (authorization.appId === appId && authorization.accountId === accountId) this.end(authorization);
    }
  }

  /** Ids of the apps that the person permitted and did not withdraw. Logging out leaves the permission. */
  permittedApps(accountId: number): readonly string[] {
    return [...(this.#permitted.get(accountId) ?? [])];
  }

  /** Every code and token ever issued: what a client must not leave lying about. */
  get secrets(): readonly string[] {
    return [...this.#codes.keys(), ...this.#accessTokens.keys(), ...this.#refreshTokens.keys()];
  }

  #issueTokens(authorization: Authorization): TokenPair {
    return {
      authorization,
      accessToken: this.#issue(this.#accessTokens, authorization, ACCESS_TOKEN_LIFETIME, null),
      refreshToken: this.#issue(this.#refreshTokens, authorization, REFRESH_TOKEN_LIFETIME, null),
    };
  }

  #issue<T>(
    into: Map<string, Issued<T>>,
    authorization: Authorization,
    lifetime: number,
    details: T,
  ): string {
    const secret = `vk2.a.${randomBytes(64).toString('base64url')}`;
    into.set(secret, {
      authorization,
      expiresAt: this.#clock() + lifetime * 1000,
      details,
      used: false,
    });
    return secret;
  }

  #isLive(issued: Issued<null>): boolean {
    return this.#alive.has(issued.authorization) && issued.expiresAt > this.#clock();
  }
}

function missingOrInvalid(name: string): OAuthError {
  return new OAuthError('invalid_request', `${name} is missing or invalid`);
}
