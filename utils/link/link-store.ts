import type { Storage } from 'webextension-polyfill';
import { hasChanged, joinKept, partKept } from './kept-links.ts';
import type { LinkPerson, LinkState } from './link-state.ts';
import type { LinkTransition } from './link-transitions.ts';
import { createSalt } from './person-key.ts';
import {
  type SessionLinks,
  type StoredLinking,
  type StoredLinks,
  sessionLinksSchema,
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
  /** The person whom a diary page showed last; null if none was opened yet, or has not told. */
  lastPerson(): Promise<LinkPerson | 'signed-out' | null>;
  /** Remembers the person whom a diary page shows; null if it shows that nobody is signed in. */
  rememberPerson(person: LinkPerson | null): Promise<void>;
}

/** Item of `storage.local` that holds the links. */
export const LINKS_ITEM = 'links';

/** Item of `storage.session` that holds the attempt and the last failures. */
export const LINKING_ITEM = 'linking';

/** Item of `storage.session` that holds the links which do not outlive the browser. */
export const SESSION_LINKS_ITEM = 'sessionLinks';

/** Item of `storage.session` that holds the person whom a diary page showed last. */
export const LAST_PERSON_ITEM = 'lastPerson';

/** Where links that cannot be read are put aside, so that a repaired version can still find them. */
export const UNREADABLE_LINKS_ITEM = 'unreadableLinks';

const NO_SESSION_LINKS: SessionLinks = { links: {}, remainingGrants: {} };

const EMPTY_LINKING: StoredLinking = { attempt: null, failures: {} };

/** Opens the store. Needs no start-up work: every call reads what it needs. */
export function linkStore(storage: LinkStorage): LinkStore {
  const exclusively = <Result>(task: () => Promise<Result>): Promise<Result> =>
    storage.exclusively(LINKS_ITEM, task);

  /** Where nothing is stored nothing is left behind by looking: whoever deletes everything must find nothing. */
  async function readLinks(): Promise<{ readonly stored: StoredLinks; readonly isWritten: boolean }> {
    const { [LINKS_ITEM]: item } = await storage.local.get(LINKS_ITEM);
    const parsed = storedLinksSchema.safeParse(item);
    if (parsed.success) return { stored: parsed.data, isWritten: true };
    const stored: StoredLinks = { version: 2, salt: createSalt(), links: {}, remainingGrants: {} };
    if (item === undefined) return { stored, isWritten: false };
    await putAside(item);
    await storage.local.set({ [LINKS_ITEM]: stored });
    return { stored, isWritten: true };
  }

  /** People's keys are made with it: from now on it has to stay. */
  async function keepSalt(): Promise<string> {
    const { stored, isWritten } = await readLinks();
    if (!isWritten) await storage.local.set({ [LINKS_ITEM]: stored });
    return stored.salt;
  }

  /** Beside what was put aside before: nothing is overwritten. */
  async function putAside(item: unknown): Promise<void> {
    const { [UNREADABLE_LINKS_ITEM]: before } = await storage.local.get(UNREADABLE_LINKS_ITEM);
    await storage.local.set({ [UNREADABLE_LINKS_ITEM]: [...(Array.isArray(before) ? before : []), item] });
  }

  async function readSessionLinks(): Promise<SessionLinks> {
    const { [SESSION_LINKS_ITEM]: item } = await storage.session.get(SESSION_LINKS_ITEM);
    const parsed = sessionLinksSchema.safeParse(item);
    return parsed.success ? parsed.data : NO_SESSION_LINKS;
  }

  /** To each area its part. What moves from the disk to the session is for a moment in both, never in none. */
  async function writeLinks(stored: StoredLinks, before: LinkState, after: LinkState): Promise<void> {
    if (hasChanged('session', before, after)) {
      await storage.session.set({ [SESSION_LINKS_ITEM]: partKept('session', after) });
    }
    if (hasChanged('profile', before, after)) {
      await storage.local.set({ [LINKS_ITEM]: { ...stored, ...partKept('profile', after) } });
    }
  }

  async function readLinking(): Promise<StoredLinking> {
    const { [LINKING_ITEM]: item } = await storage.session.get(LINKING_ITEM);
    const parsed = storedLinkingSchema.safeParse(item);
    return parsed.success ? parsed.data : EMPTY_LINKING;
  }

  return {
    update: (transition) =>
      exclusively(async () => {
        const [{ stored }, ofSession, { attempt, failures }] = await Promise.all([
          readLinks(),
          readSessionLinks(),
          readLinking(),
        ]);
        const before: LinkState = { ...joinKept(stored, ofSession), attempt, failures };
        const after = transition(before);
        // The link first: a worker that dies between the two writes must not lose it.
        if (after.links !== before.links || after.remainingGrants !== before.remainingGrants) {
          await writeLinks(stored, before, after);
        }
        if (after.attempt !== attempt || after.failures !== failures) {
          await storage.session.set({ [LINKING_ITEM]: { attempt: after.attempt, failures: after.failures } });
        }
        return { before, after };
      }),

    salt: () => exclusively(keepSalt),

    async lastPerson() {
      const { [LAST_PERSON_ITEM]: item } = await storage.session.get(LAST_PERSON_ITEM);
      if (item === null) return 'signed-out';
      const parsed = storedPersonSchema.safeParse(item);
      return parsed.success ? parsed.data : null;
    },

    rememberPerson: (person) => storage.session.set({ [LAST_PERSON_ITEM]: person }),
  };
}
