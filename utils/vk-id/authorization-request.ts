import { VK_ID_ORIGIN } from './host.ts';
import { codeChallenge, type RequestSecrets } from './pkce.ts';

/** What identifies this extension to VK ID. */
export interface VkIdApp {
  /** Numeric id from VK's cabinet. */
  readonly id: number;
  /** Redirect URI registered there, letter for letter. */
  readonly redirectUri: string;
}

/**
 * The only permission that is asked for: the account's id and name. VK's default too, and said all the same, so
 * that the request tells what it is for.
 */
const SCOPE = 'vkid.personal_info';

/** VK's number for Russian. */
const LANG_RUSSIAN = '0';

/**
 * Builds the authorization request (RFC 6749, section 4.1.1, with PKCE, RFC 7636) as VK ID documents it.
 *
 * By hand, because `Auth.login` of @vkid/sdk needs a window and opens one itself.
 *
 * @param signInAnew VK ID is to ask who signs in, and not to take the account that the browser remembers
 *   (`prompt=login`, OpenID Connect Core 3.1.2.1).
 */
export async function authorizationUrl(
  app: VkIdApp,
  secrets: RequestSecrets,
  { signInAnew = false }: { readonly signInAnew?: boolean } = {},
): Promise<URL> {
  const url = new URL('/authorize', VK_ID_ORIGIN);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: String(app.id),
    redirect_uri: app.redirectUri,
    state: secrets.state,
    code_challenge: await codeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
    scope: SCOPE,
    lang_id: LANG_RUSSIAN,
    ...(signInAnew && { prompt: 'login' }),
  }).toString();
  return url;
}
