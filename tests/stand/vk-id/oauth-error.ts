/** Every error code that VK ID uses (VK's documentation; RFC 6749 section 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6). */
export const OAUTH_ERROR_CODES = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_token',
  'invalid_scope',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'slow_down',
  'login_required',
  'interaction_required',
] as const;

/** One of {@link OAUTH_ERROR_CODES}. */
export type OAuthErrorCode = (typeof OAUTH_ERROR_CODES)[number];

/** A refusal in VK ID's words: becomes `{"error","error_description"}` or the parameters of a redirect. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;

  /** `description` is the `error_description` that the client gets. */
  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.name = 'OAuthError';
    this.code = code;
  }
}
