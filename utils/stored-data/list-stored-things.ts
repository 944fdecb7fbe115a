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
import { SIGN_IN_TAB_ITEM } from '../sign-in/sign-in-tab.ts';
import { UPDATE_NOTICE_ITEM } from '../update-notice/update-notice.ts';
import { REFUSALS_ITEM } from './refusals-item.ts';
import type { StoredThing } from './stored-thing.ts';

/** Everything in one storage area, by the names of its items. */
export type AreaContent = Readonly<Record<string, unknown>>;

/** Names everything that lies in storage; what this version does not know is listed too, so that nothing stays unseen. */
export function listStoredThings(local: AreaContent, session: AreaContent): readonly StoredThing[] {
  return [
    ...Object.entries(local).flatMap(([name, value]) => thingsOf('profile', name, value)),
    ...Object.entries(session).flatMap(([name, value]) => thingsOf('session', name, value)),
    ...linkingOf(session),
  ];
}

/** The attempt, and what its tab needs, are one thing for the person. */
function linkingOf(session: AreaContent): readonly StoredThing[] {
  const { [LINKING_ITEM]: item, [SIGN_IN_TAB_ITEM]: tab } = session;
  const linking = storedLinkingSchema.safeParse(item);
  const isEmpty =
    linking.success && linking.data.attempt === null && !Object.keys(linking.data.failures).length;
  const isNothing = tab === undefined && (item === undefined || isEmpty);
  return isNothing ? [] : [{ kind: 'linking', id: `session:${LINKING_ITEM}` }];
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
    case LINKING_ITEM:
    case SIGN_IN_TAB_ITEM:
      // Both are told by `linkingOf`; neither is ever written to the profile.
      return area === 'session' ? [] : [{ kind: 'other', id, name }];
    case REFUSALS_ITEM:
      return [{ kind: 'refused-messages', id }];
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
      // As above.
      (key): StoredThing => ({ kind: 'remaining-grant', id: `grant:${key}`, person: key as PersonKey }),
    ),
  ];
}
