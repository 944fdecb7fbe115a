import type { Kept } from '../link/link-state.ts';
import {
  LAST_PERSON_ITEM,
  LINKING_ITEM,
  LINKS_ITEM,
  SESSION_LINKS_ITEM,
  UNREADABLE_LINKS_ITEM,
} from '../link/link-store.ts';
import type { PersonKey } from '../link/link-view.ts';
import {
  type SessionLinks,
  sessionLinksSchema,
  storedLinkingSchema,
  storedLinksSchema,
} from '../link/stored-links.ts';
import { MESSENGER_ITEM } from '../messenger/messenger-window.ts';
import { PREFERENCES_ITEM } from '../preferences/preference-store.ts';
import { UPDATE_NOTICE_ITEM } from '../update-notice/update-notice.ts';
import type { StoredThing } from './stored-thing.ts';

/** Everything in one storage area, by the names of its items. */
export type AreaContent = Readonly<Record<string, unknown>>;

/** Names everything that lies in storage; what this version does not know is listed too, so that nothing stays unseen. */
export function listStoredThings(local: AreaContent, session: AreaContent): readonly StoredThing[] {
  return [
    ...Object.entries(local).flatMap(([name, value]) => thingsOf('profile', name, value)),
    ...Object.entries(session).flatMap(([name, value]) => thingsOf('session', name, value)),
  ];
}

function thingsOf(area: Kept, name: string, value: unknown): readonly StoredThing[] {
  const id = `${area}:${name}`;
  switch (name) {
    case LINKS_ITEM: {
      const links = storedLinksSchema.safeParse(value);
      if (!links.success) return [{ kind: 'unreadable-links', id }];
      return [...thingsOfLinks(area, links.data), { kind: 'salt', id: `${id}:salt` }];
    }
    case SESSION_LINKS_ITEM: {
      const links = sessionLinksSchema.safeParse(value);
      return links.success ? thingsOfLinks(area, links.data) : [{ kind: 'unreadable-links', id }];
    }
    case UNREADABLE_LINKS_ITEM:
      return [{ kind: 'unreadable-links', id }];
    case PREFERENCES_ITEM:
      return [{ kind: 'preferences', id }];
    case LINKING_ITEM: {
      const linking = storedLinkingSchema.safeParse(value);
      const isEmpty =
        linking.success && linking.data.attempt === null && !Object.keys(linking.data.failures).length;
      return isEmpty ? [] : [{ kind: 'linking', id }];
    }
    case LAST_PERSON_ITEM:
      return value === null ? [] : [{ kind: 'last-person', id }];
    case MESSENGER_ITEM:
      return [{ kind: 'messenger-window', id }];
    case UPDATE_NOTICE_ITEM:
      return [{ kind: 'update-notice', id }];
    default:
      return [{ kind: 'other', id, name }];
  }
}

function thingsOfLinks(kept: Kept, { links, remainingGrants }: SessionLinks): readonly StoredThing[] {
  return [
    ...Object.entries(links).map(([key, { account, basis, linkedAt }]): StoredThing => {
      const { firstName, lastName } = account;
      // The keys of links are people's keys: `Object.entries` only forgets it.
      const person = key as PersonKey;
      return {
        kind: 'link',
        id: `link:${key}`,
        person,
        basis,
        account: { firstName, lastName },
        linkedAt,
        kept,
      };
    }),
    ...Object.keys(remainingGrants).map(
      (key): StoredThing => ({ kind: 'remaining-grant', id: `grant:${key}` }),
    ),
  ];
}
