import type { z } from 'zod';
import { envelopeSchema } from '../../stand/diary/api/answers.ts';
import type { DiarySite } from '../../stand/diary/site.ts';
import type { DiaryAccount } from '../../stand/people.ts';

/** Value and attributes of the token's cookie in an answer; null where the answer sets none. */
export interface TokenCookie {
  readonly value: string;
  /** As sent, in lower case: `path=/`, `httponly`, … */
  readonly attributes: readonly string[];
}

/** Reads the token's cookie off an answer. */
export function tokenCookie(response: Response): TokenCookie | null {
  const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith('X-JWT-Token='));
  if (line === undefined) return null;
  const [pair = '', ...attributes] = line.split(/; */);
  return {
    value: pair.slice('X-JWT-Token='.length),
    attributes: attributes.map((name) => name.toLowerCase()),
  };
}

/** Signs in as the site's own page does. */
export async function signIn(site: DiarySite, login: string, password: string): Promise<Response> {
  return await site.app.request('/api/user/auth/login', {
    method: 'POST',
    body: JSON.stringify({ type: 'email', login, activation_code: null, password, _isEmpty: false }),
  });
}

/** Asks the API as somebody who is signed in. */
export async function ask(site: DiarySite, account: DiaryAccount, path: string): Promise<Response> {
  return await site.app.request(path, { headers: { 'X-JWT-Token': await site.issueToken(account) } });
}

/** The data of a successful answer, checked against its schema. */
export async function dataOf<Data>(response: Response, schema: z.ZodType<Data>): Promise<Data> {
  const body: unknown = await response.json();
  return schema.parse(envelopeSchema(schema).parse(body).data);
}
