import { fromBase64Url } from '../encoding/base64-url.ts';

/** Who is signed in to the diary, as exactly as the page tells. */
export type DiaryPerson =
  /** The person's own id in the diary: 24 hex digits. */
  | { readonly kind: 'person'; readonly userId: string }
  /** The ids of the children whom the person sees, sorted. Both parents of a child see the same. */
  | { readonly kind: 'family'; readonly childIds: readonly string[] }
  /** Somebody is signed in, and the diary does not tell who. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' };

/** The page as the probe sees it. */
export interface DiaryPage {
  /** As `document.cookie`. */
  readonly cookies: string;
  /** Fetches from the diary with the person's session. */
  readonly fetch: (path: string) => Promise<Response>;
}

/** The session's JWT (HS256, no expiry). Readable by scripts as far as is known: a guess, hence the family. */
const SESSION_COOKIE = 'X-JWT-Token';

/** Lists the children of the person signed in. Known for sure. */
const CHILD_LIST_PATH = '/api/journal/person/related-child-list';

const USER_ID = /^[0-9a-f]{24}$/i;

/** Finds out who is signed in: the person by the session cookie, else the family by its children. Never rejects. */
export async function readDiaryPerson(page: DiaryPage): Promise<DiaryPerson> {
  const userId = readUserId(page.cookies);
  if (userId) return { kind: 'person', userId };
  try {
    const response = await page.fetch(CHILD_LIST_PATH);
    if (response.status === 401 || response.status === 403) return { kind: 'signed-out' };
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    // Signed out, the site may answer any call with its sign-in page.
    if (response.ok && !isJson) return { kind: 'signed-out' };
    const childIds = response.ok ? childIdsOf(await response.json()) : [];
    return childIds.length > 0 ? { kind: 'family', childIds } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Whom the session's cookie names, out of `document.cookie`; null where there is none, or scripts cannot read it. */
export function readUserId(cookies: string): string | null {
  const token = cookies
    .split('; ')
    .find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
    ?.slice(SESSION_COOKIE.length + 1);
  try {
    const payload = JSON.parse(new TextDecoder().decode(fromBase64Url(token?.split('.')[1] ?? '')));
    return USER_ID.test(payload.userId) ? payload.userId.toLowerCase() : null;
  } catch {
    return null;
  }
}

/**
 * Reads `data.items[].hash_uid`, else their `identity.id`; anything unexpected gives no children. So does a list with
 * further pages: half of the children may be another family's too, and nobody knows how to ask for the rest.
 */
function childIdsOf(answer: unknown): string[] {
  const data = property(answer, 'data');
  const items = property(data, 'items');
  if (!Array.isArray(items) || Number(property(data, 'total_pages') ?? 1) > 1) return [];
  const ids = items.map((item) => property(item, 'hash_uid') ?? property(property(item, 'identity'), 'id'));
  return ids.every((id) => typeof id === 'string' || typeof id === 'number') ? ids.map(String).sort() : [];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
