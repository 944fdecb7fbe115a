import type { LinkPerson, LinkState } from '../../utils/link/link-state.ts';

/** What the toolbar's button shows: `unknown` where an account is linked here, and nobody has said yet who is there. */
export type ButtonState = 'linked' | 'unlinked' | 'unknown';

/**
 * Tells what the button shows.
 *
 * @param person whom a page of the diary showed last; null since the browser started, until one shows somebody
 */
export function buttonStateOf(
  person: LinkPerson | 'signed-out' | null,
  links: LinkState['links'],
): ButtonState {
  if (person === null) return Object.keys(links).length === 0 ? 'unlinked' : 'unknown';
  return person !== 'signed-out' && person.key in links ? 'linked' : 'unlinked';
}
