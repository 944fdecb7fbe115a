import type { Storage } from 'webextension-polyfill';
import type { LinkPerson, LinkState } from './link-state.ts';
import type { LinkTransition } from './link-transitions.ts';
import { createSalt } from './person-key.ts';
import {
  type StoredLinking,
  type StoredLinks,
  storedLinkingSchema,
  storedLinksSchema,
  storedPersonSchema,
} from './stored-links.ts';

/** The parts of the browser in which link state lives. */
export interface LinkStorage {
  readonly local: Pick<Storage.StorageArea, 'get' | 'set'>;
  readonly session: Pick<Storage.StorageArea, 'get' | 'set'>;
  /** Runs one task at a time under a name; `navigator.locks.request` in the browser. */
  readonly exclusively: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;
}

/** Reads and writes link state, one change at a time. */
export interface LinkStore {
  /** Applies a transition and returns the state before and after it; writes only what it changed. */
  update(transition: LinkTransition): Promise<{ readonly before: LinkState; readonly after: LinkState }>;
  /** Salt of this browser profile, made on first use. */
  salt(): Promise<string>;
  /** The person whom a diary page showed last, or null. */
  lastPerson(): Promise<LinkPerson | null>;
  /** Remembers the person whom a diary page shows; null if it shows that nobody is signed in. */
  rememberPerson(person: LinkPerson | null): Promise<void>;
}

/** Item of `storage.local` that holds the links. */
export const LINKS_ITEM = 'links';

/** Item of `storage.session` that holds the attempt and the last failures. */
export const LINKING_ITEM = 'linking';

/** Item of `storage.session` that holds the person whom a diary page showed last. */
export const LAST_PERSON_ITEM = 'lastPerson';

/** Where links that cannot be read are put aside, so that a repaired version can still find them. */
const UNREADABLE_LINKS_ITEM = 'unreadableLinks';

const EMPTY_LINKING: StoredLinking = { attempt: null, failures: {} };

/** Opens the store. Needs no start-up work: every call reads what it needs. */
export function linkStore(storage: LinkStorage): LinkStore {
  const exclusively = <Result>(task: () => Promise<Result>): Promise<Result> =>
    storage.exclusively(LINKS_ITEM, task);

  async function readLinks(): Promise<StoredLinks> {
    const { [LINKS_ITEM]: item } = await storage.local.get(LINKS_ITEM);
    const parsed = storedLinksSchema.safeParse(item);
    if (parsed.success) return parsed.data;
    if (item !== undefined) await putAside(item);
    const links: StoredLinks = { version: 1, salt: createSalt(), links: {}, remainingGrants: {} };
    await storage.local.set({ [LINKS_ITEM]: links });
    return links;
  }

  /** Beside what was put aside before: nothing is overwritten. */
  async function putAside(item: unknown): Promise<void> {
    const { [UNREADABLE_LINKS_ITEM]: before } = await storage.local.get(UNREADABLE_LINKS_ITEM);
    await storage.local.set({ [UNREADABLE_LINKS_ITEM]: [...(Array.isArray(before) ? before : []), item] });
  }

  async function readLinking(): Promise<StoredLinking> {
    const { [LINKING_ITEM]: item } = await storage.session.get(LINKING_ITEM);
    const parsed = storedLinkingSchema.safeParse(item);
    return parsed.success ? parsed.data : EMPTY_LINKING;
  }

  return {
    update: (transition) =>
      exclusively(async () => {
        const [stored, { attempt, failures }] = await Promise.all([readLinks(), readLinking()]);
        const { links, remainingGrants } = stored;
        const before: LinkState = { links, remainingGrants, attempt, failures };
        const after = transition(before);
        // The link first: a worker that dies between the two writes must not lose it.
        if (after.links !== links || after.remainingGrants !== remainingGrants) {
          const { links, remainingGrants } = after;
          await storage.local.set({ [LINKS_ITEM]: { ...stored, links, remainingGrants } });
        }
        if (after.attempt !== attempt || after.failures !== failures) {
          await storage.session.set({ [LINKING_ITEM]: { attempt: after.attempt, failures: after.failures } });
        }
        return { before, after };
      }),

    salt: () => exclusively(async () => (await readLinks()).salt),

    async lastPerson() {
      const { [LAST_PERSON_ITEM]: item } = await storage.session.get(LAST_PERSON_ITEM);
      const parsed = storedPersonSchema.safeParse(item);
      return parsed.success ? parsed.data : null;
    },

    rememberPerson: (person) => storage.session.set({ [LAST_PERSON_ITEM]: person }),
  };
}
