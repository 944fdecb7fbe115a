import type { Kept, LinkState } from './link-state.ts';
import type { SessionLinks } from './stored-links.ts';

/** What outlives its attempt: a part of it in each storage area. */
export type Lasting = Pick<LinkState, 'links' | 'remainingGrants'>;

/** What both areas hold, as state knows it. The session's word is the newer one. */
export function joinKept(profile: SessionLinks, session: SessionLinks): Lasting {
  const [lasting, passing] = [asKept('profile', profile), asKept('session', session)];
  return {
    links: { ...lasting.links, ...passing.links },
    remainingGrants: { ...lasting.remainingGrants, ...passing.remainingGrants },
  };
}

/** What one area is to hold, without the word `kept`, which the area itself says. */
export function partKept(kept: Kept, { links, remainingGrants }: Lasting): SessionLinks {
  const own = Object.entries(links).filter(([, link]) => link.kept === kept);
  const grants = Object.entries(remainingGrants).filter(([, area]) => area === kept);
  return {
    links: Object.fromEntries(own.map(([person, { kept: _area, ...link }]) => [person, link])),
    remainingGrants: Object.fromEntries(grants.map(([person]) => [person, true as const])),
  };
}

/** Whether a change of state changes what one area holds. */
export function hasChanged(kept: Kept, before: Lasting, after: Lasting): boolean {
  // Both were made from the same checked values in the same order: equal texts are equal parts.
  return JSON.stringify(partKept(kept, before)) !== JSON.stringify(partKept(kept, after));
}

function asKept(kept: Kept, { links, remainingGrants }: SessionLinks): Lasting {
  return {
    links: Object.fromEntries(Object.entries(links).map(([person, link]) => [person, { ...link, kept }])),
    remainingGrants: Object.fromEntries(Object.keys(remainingGrants).map((person) => [person, kept])),
  };
}
