import * as z from 'zod/mini';
import { failureOfOAuthError, VkIdError } from './failure.ts';

/** What VK's redirect brings when the person agreed. */
export interface AuthorizationCode {
  readonly code: string;
  /** Goes back to VK with the code. */
  readonly deviceId: string;
}

const MAX_LENGTH = 4096;
const text = z.string().check(z.minLength(1), z.maxLength(MAX_LENGTH));
const granted = z.object({ code: text, device_id: text, state: text });
const refused = z.object({ error: text, state: z.optional(text) });
const payload = z.record(z.string(), z.unknown());

/** True if `url` is the redirect URI with a query added: same origin, same path (RFC 9700, section 4.1). */
export function isRedirectTo(url: string, redirectUri: string): boolean {
  if (!URL.canParse(url)) return false;
  const got = new URL(url);
  const expected = new URL(redirectUri);
  return (
    got.origin === expected.origin &&
    got.pathname === expected.pathname &&
    got.username === '' &&
    got.password === ''
  );
}

/**
 * Reads the authorization response (RFC 6749, section 4.1.2) out of the redirect, which brings its parameters in
 * the query or, for some apps, as one JSON parameter `payload`; never in both.
 *
 * A refusal without `state` is taken too: all that it can do is to end the attempt. A code without it never is.
 *
 * @throws VkIdError `state-mismatch` for another `state`, before anything else is believed; `denied` and the like if VK
 *   says so; `vk-answer-invalid` for another URL, repeated or missing parameters.
 */
export function readAuthorizationResponse(
  url: string,
  expected: { readonly redirectUri: string; readonly state: string },
): AuthorizationCode {
  if (!isRedirectTo(url, expected.redirectUri)) throw invalid('the redirect leads elsewhere');
  const parameters = readParameters(new URL(url).searchParams);
  const error = refused.safeParse(parameters);
  if (error.success) {
    if (error.data.state !== undefined) checkState(error.data.state, expected.state);
    throw new VkIdError(
      failureOfOAuthError(error.data.error),
      `VK ID refused: ${error.data.error.slice(0, 64)}`,
    );
  }
  if (typeof parameters['state'] === 'string') checkState(parameters['state'], expected.state);
  const answer = granted.safeParse(parameters);
  if (!answer.success) throw invalid('code, device_id or state is missing');
  return { code: answer.data.code, deviceId: answer.data.device_id };
}

function readParameters(query: URLSearchParams): Record<string, unknown> {
  const names = [...query.keys()];
  if (new Set(names).size !== names.length) throw invalid('a parameter is repeated');
  const packed = query.get('payload');
  if (packed === null) return Object.fromEntries(query);
  if (['code', 'state', 'device_id', 'error'].some((name) => query.has(name))) {
    throw invalid('payload is mixed with plain parameters');
  }
  const unpacked = payload.safeParse(parseJson(packed));
  if (!unpacked.success) throw invalid('payload is not a JSON object');
  return unpacked.data;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Compares without stopping at the first difference, so that timing tells nothing about the expected value. */
function checkState(got: string, expected: string): void {
  let difference = got.length ^ expected.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= (got.charCodeAt(index) || 0) ^ expected.charCodeAt(index);
  }
  if (difference !== 0) throw new VkIdError('state-mismatch', 'the redirect carries another state');
}

function invalid(reason: string): VkIdError {
  return new VkIdError('vk-answer-invalid', `VK ID's redirect is not valid: ${reason}`);
}
