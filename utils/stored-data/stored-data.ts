import type { Storage } from 'webextension-polyfill';
import { LINKS_ITEM } from '../link/link-store.ts';
import type { Linking } from '../link/linking.ts';
import { listStoredThings } from './list-stored-things.ts';
import type { StoredThing } from './stored-thing.ts';

/** The parts of the browser and of the extension that seeing and deleting need. */
export interface StoredDataEffects {
  readonly local: Pick<Storage.StorageArea, 'get' | 'remove' | 'clear'>;
  readonly session: Pick<Storage.StorageArea, 'get' | 'remove' | 'clear'>;
  readonly linking: Pick<Linking, 'state' | 'cancel' | 'unlink' | 'forgetRemainingGrants'>;
  /** Runs one task at a time under a name; `navigator.locks.request` in the browser. */
  readonly exclusively: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;
}

/** What the extension has stored in this browser, for the person to see, take along and delete. */
export interface StoredData {
  list(): Promise<readonly StoredThing[]>;
  /** Deletes one thing by its id; an id that is not there, or that only goes with everything, changes nothing. */
  delete(id: string): Promise<void>;
  /** Deletes everything. A linking under way is called off first. */
  deleteAll(): Promise<void>;
  /** Everything as it is stored, as a JSON text. */
  export(): Promise<string>;
}

/** Opens what is stored. */
export function storedData({ local, session, linking, exclusively }: StoredDataEffects): StoredData {
  const read = async () => {
    const [profile, passing] = await Promise.all([local.get(null), session.get(null)]);
    return { profile, session: passing };
  };
  const list = async () => {
    const { profile, session: passing } = await read();
    return listStoredThings(profile, passing);
  };
  /** The attempt is called off as the person would: its window closes, and what VK still answers finds nobody. */
  const callOff = async () => {
    const { attempt } = await linking.state();
    if (attempt) await linking.cancel(attempt.person);
  };

  return {
    list,

    async delete(id) {
      const thing = (await list()).find((one) => one.id === id);
      switch (thing?.kind) {
        case undefined:
        case 'salt':
          return;
        case 'link':
          return linking.unlink(thing.person);
        case 'remaining-grant':
          return linking.forgetRemainingGrants();
        case 'linking':
          await callOff();
          break;
        case 'unreadable-links':
        case 'preferences':
        case 'last-person':
        case 'messenger-window':
        case 'update-notice':
        case 'other':
          break;
      }
      const [area, name = ''] = id.split(/:(.*)/s);
      await exclusively(LINKS_ITEM, () => (area === 'profile' ? local : session).remove(name));
    },

    async deleteAll() {
      await callOff();
      await exclusively(LINKS_ITEM, async () => {
        await Promise.all([local.clear(), session.clear()]);
      });
    },

    export: async () => JSON.stringify(await read(), null, 2),
  };
}
