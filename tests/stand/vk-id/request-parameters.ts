import type { HonoRequest } from 'hono';
import { OAuthError } from './oauth-error.ts';

/** What a client sent, each parameter once. A parameter without a value is as good as none (RFC 6749 section 3.1). */
export interface RequestParameters {
  readonly values: ReadonlyMap<string, string>;
  /** Names that came with two different values: RFC 6749 section 3.1 forbids it. */
  readonly contradictory: readonly string[];
}

/**
 * Reads a client's parameters from query and body together: VK's web SDK puts most of them in the query, its mobile
 * SDKs all in the body. A body that is no form is not read.
 */
export async function readRequestParameters(request: HonoRequest): Promise<RequestParameters> {
  const values = new Map<string, string>();
  const contradictory = new Set<string>();
  const pairs = [...new URL(request.url).searchParams, ...(await formPairs(request))];
  for (const [name, value] of pairs) {
    if (value === '') continue;
    const earlier = values.get(name);
    if (earlier !== undefined && earlier !== value) contradictory.add(name);
    if (earlier === undefined) values.set(name, value);
  }
  return { values, contradictory: [...contradictory] };
}

async function formPairs(request: HonoRequest): Promise<[string, string][]> {
  if (request.method !== 'POST') return [];
  const type = request.header('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return [];
  const form = await request.raw.clone().formData();
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** Refuses contradictory parameters with `invalid_request`. */
export function refuseContradiction(parameters: RequestParameters): void {
  const [name] = parameters.contradictory;
  if (name !== undefined) throw new OAuthError('invalid_request', `${name} is given more than once`);
}

/** A parameter that must be there. Throws `invalid_request` in VK's words. */
export function requireParameter(parameters: RequestParameters, name: string): string {
  const value = parameters.values.get(name);
  if (value === undefined) throw new OAuthError('invalid_request', `${name} is missing or invalid`);
  return value;
}
