import type { Storage } from 'webextension-polyfill';
import { LINKING_ITEM, LINKS_ITEM } from '../link/link-store.ts';
import type { Linking } from '../link/linking.ts';
import { MESSENGER_ITEM } from '../messenger/messenger-window.ts';
import { PREFERENCES_ITEM } from '../preferences/preference-store.ts';
import { SIGN_IN_TAB_ITEM, withoutSecrets } from '../sign-in/sign-in-tab.ts';
import { listStoredThings } from './list-stored-things.ts';
import type { StoredThing } from './stored-thing.ts';

/** The parts of the browser and of the extension that seeing and deleting need. */
export interface StoredDataEffects {
  readonly local: Pick<Storage.StorageArea, 'get' | 'remove' | 'clear'>;
  readonly session: Pick<Storage.StorageArea, 'get' | 'remove' | 'clear'>;
  readonly linking: Pick<Linking, 'state' | 'cancel' | 'unlink' | 'forgetRemainingGrant'>;
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
  /**
   * Everything as it is stored, as a JSON text, but for the secrets of a linking under way and the salt of the hashes: a file
   * is kept for long, and handed on.
   */
  export(): Promise<string>;
}

/** Names of the locks under which an item is read and written anew. */
const WRITE_LOCKS = [LINKS_ITEM, PREFERENCES_ITEM, MESSENGER_ITEM];

/** Opens what is stored. */
export function storedData({ local, session, linking, exclusively }: StoredDataEffects): StoredData {
  const read = async () => {
    const [profile, passing] = await Promise.all([local.get(null), session.get(null)]);
    return { profile, session: passing };
  };
  const readWithoutSecrets = async () => {
    const { profile, session: passing } = await read();
    const { [SIGN_IN_TAB_ITEM]: signIn, ...rest } = passing;
    const told = signIn === undefined ? rest : { ...rest, [SIGN_IN_TAB_ITEM]: withoutSecrets(signIn) };
    return { profile, session: told };
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
  /** Under the lock of whoever writes the item, where there is one: what they read before must not come back. */
  const remove = (id: string, lock: string): Promise<void> => {
    const [area, name = ''] = id.split(/:(.*)/s);
    return exclusively(lock, () => (area === 'profile' ? local : session).remove(name));
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
          return linking.forgetRemainingGrant(thing.person);
        case 'linking':
          await callOff();
          return exclusively(LINKS_ITEM, () => session.remove([LINKING_ITEM, SIGN_IN_TAB_ITEM]));
        case 'preferences':
          return remove(id, PREFERENCES_ITEM);
        case 'messenger-window':
          return remove(id, MESSENGER_ITEM);
        case 'unreadable-links':
        case 'last-person':
        case 'update-notice':
        case 'refused-messages':
        case 'other':
          return remove(id, LINKS_ITEM);
      }
    },

    async deleteAll() {
      await callOff();
      const clear = async () => void (await Promise.all([local.clear(), session.clear()]));
      // Nobody else holds two of these locks at once: nobody can wait for one of ours while we wait for theirs.
      await WRITE_LOCKS.reduce((task, lock) => () => exclusively(lock, task), clear)();
    },

    export: async () =>
      // Without the salt nobody can try whose hash one is. It may stand in links that were put aside, too.
      JSON.stringify(await readWithoutSecrets(), (name, value) => (name === 'salt' ? undefined : value), 2),
  };
}
