import { VK_ID_ORIGIN } from '../vk-id/host.ts';

/**
 * Whose sign-in a page of VK ID is for, as far as its address tells. `unnamed`: for anybody's, because VK ID may lead on to
 * pages of its own that name nobody.
 */
export type PageOwner = 'ours' | 'others' | 'unnamed';

/** What names whose an authorization request is. */
const NAMES = ['client_id', 'redirect_uri'];

/**
 * Tells whose page of VK ID an address is; null for any that is not VK ID's. Other sites show VK ID in windows too, and may be
 * waiting for them: ours names our app and our redirect, as its authorization request does.
 */
export function pageOwner(url: string | undefined, authorizationUrl: string): PageOwner | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { origin, searchParams } = new URL(url);
  if (origin !== VK_ID_ORIGIN) return null;
  const ours = new URL(authorizationUrl).searchParams;
  if (NAMES.some((name) => searchParams.has(name) && searchParams.get(name) !== ours.get(name)))
    return 'others';
  return NAMES.every((name) => searchParams.has(name)) ? 'ours' : 'unnamed';
}
