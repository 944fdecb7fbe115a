import type { VkApp } from '../people.ts';
import { type AppRegistry, isOriginOfApp } from './app-registry.ts';
import { OAuthError } from './oauth-error.ts';
import { isCodeChallenge, isSupportedChallengeMethod } from './pkce.ts';
import { type RequestParameters, refuseContradiction, requireParameter } from './request-parameters.ts';

const PROMPTS = ['none', 'login', 'consent', 'select_account'] as const;

/** What the client wants the person to be asked again (OpenID Connect Core 3.1.2.1). */
export type Prompt = (typeof PROMPTS)[number];

const SCOPES: readonly string[] =
  'vkid.personal_info email phone friends wall groups stories docs photos ads video status market pages notes stats notifications offline'.split(
    ' ',
  );

/** VK: `state` has at least 32 characters. Which characters is not checked: libraries with dots in it are in use. */
const SHORTEST_STATE = 32;

/** Where and how the answer goes back to the client. */
export interface AnswerAddress {
  readonly redirectUri: string;
  readonly state: string | null;
  /** Set in the popup mode of VK's web SDK: the page that opened the window gets the answer as a message. */
  readonly popupOrigin: string | null;
}

/** How the pages of the flow look. */
export interface PageStyle {
  readonly language: 'ru' | 'en';
  /** Null follows the browser. */
  readonly scheme: 'light' | 'dark' | null;
}

/** A request that passed every check. */
export interface AuthorizeRequest {
  readonly app: VkApp;
  readonly answerTo: AnswerAddress;
  readonly codeChallenge: string;
  readonly scope: readonly string[];
  readonly prompts: ReadonlySet<Prompt>;
}

/** What came of reading a request. */
export type AuthorizeReading =
  | { readonly kind: 'valid'; readonly request: AuthorizeRequest }
  /** The client is known and gets the error at its redirect URL (RFC 6749 section 4.1.2.1). */
  | { readonly kind: 'refused'; readonly answerTo: AnswerAddress; readonly error: OAuthError }
  /** App or redirect URL cannot be trusted: only the person is told. */
  | { readonly kind: 'unanswerable'; readonly error: OAuthError };

/** Checks a request to `/authorize` as VK does. */
export function readAuthorizeRequest(parameters: RequestParameters, apps: AppRegistry): AuthorizeReading {
  const client = readClient(parameters, apps);
  if (client instanceof OAuthError) return { kind: 'unanswerable', error: client };
  const { app, answerTo } = client;
  try {
    return { kind: 'valid', request: { app, answerTo, ...readDemands(parameters) } };
  } catch (error) {
    if (error instanceof OAuthError) return { kind: 'refused', answerTo, error };
    throw error;
  }
}

function readClient(
  parameters: RequestParameters,
  apps: AppRegistry,
): { readonly app: VkApp; readonly answerTo: AnswerAddress } | OAuthError {
  try {
    refuseContradiction(parameters);
    const app = apps.require(parameters.values.get('client_id'));
    const redirectUri = requireParameter(parameters, 'redirect_uri');
    if (!app.redirectUrls.includes(redirectUri)) {
      return new OAuthError('invalid_request', 'redirect_uri is missing or invalid');
    }
    const popupOrigin = parameters.values.get('origin') ?? null;
    if (popupOrigin !== null && !isOriginOfApp(app, popupOrigin)) {
      return new OAuthError('invalid_request', 'origin is missing or invalid');
    }
    return { app, answerTo: { redirectUri, popupOrigin, state: parameters.values.get('state') ?? null } };
  } catch (error) {
    if (error instanceof OAuthError) return error;
    throw error;
  }
}

function readDemands(
  parameters: RequestParameters,
): Pick<AuthorizeRequest, 'codeChallenge' | 'scope' | 'prompts'> {
  if (requireParameter(parameters, 'response_type') !== 'code') {
    throw new OAuthError('invalid_request', 'response_type is missing or invalid');
  }
  if (requireParameter(parameters, 'state').length < SHORTEST_STATE) {
    throw new OAuthError('invalid_request', 'state is missing or invalid');
  }
  const codeChallenge = requireParameter(parameters, 'code_challenge');
  if (!isCodeChallenge(codeChallenge)) {
    throw new OAuthError('invalid_request', 'code_challenge is missing or invalid');
  }
  if (!isSupportedChallengeMethod(requireParameter(parameters, 'code_challenge_method'))) {
    throw new OAuthError('invalid_request', 'code_challenge_method is missing or invalid');
  }
  return { codeChallenge, scope: readScope(parameters), prompts: readPrompts(parameters) };
}

function readScope(parameters: RequestParameters): string[] {
  const asked = words(parameters.values.get('scope'));
  if (asked.some((name) => !SCOPES.includes(name))) {
    throw new OAuthError('invalid_scope', 'scope is invalid');
  }
  // VK gives the basic scope with every other one.
  return [...new Set(['vkid.personal_info', ...asked])];
}

function readPrompts(parameters: RequestParameters): Set<Prompt> {
  const prompts = new Set(
    words(parameters.values.get('prompt')).map((word) => {
      const prompt = PROMPTS.find((known) => known === word);
      if (!prompt) throw new OAuthError('invalid_request', 'prompt is invalid');
      return prompt;
    }),
  );
  if (prompts.has('none') && prompts.size > 1) {
    throw new OAuthError('invalid_request', 'prompt none excludes every other');
  }
  return prompts;
}

function words(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

/** Language and colours of the pages: 3 is English, everything else is shown in Russian. */
export function readPageStyle(parameters: RequestParameters): PageStyle {
  const scheme = parameters.values.get('scheme');
  return {
    language: parameters.values.get('lang_id') === '3' ? 'en' : 'ru',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
  };
}
