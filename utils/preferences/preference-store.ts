import type { Storage } from 'webextension-polyfill';
import { type EffectivePreferences, effectivePreferences } from './effective-preferences.ts';
import { readSchoolPolicy } from './school-policy.ts';
import { type PreferenceChanges, readStoredPreferences, withDefaults } from './stored-preferences.ts';

/** The parts of the browser in which preferences live. */
export interface PreferenceStorage {
  readonly local: Pick<Storage.StorageArea, 'get' | 'set'>;
  readonly managed: Pick<Storage.StorageArea, 'get'> | undefined;
  /** Runs one task at a time under a name; `navigator.locks.request` in the browser. */
  readonly exclusively: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;
}

/** Reads and writes the preferences. The background worker is the only one that writes. */
export interface PreferenceStore {
  /** What holds now, the school's policy included. */
  effective(): Promise<EffectivePreferences>;
  /** Sets some of them; what the school set goes on holding. Resolves to what holds then. */
  change(changes: PreferenceChanges): Promise<EffectivePreferences>;
}

/** Item of `storage.local` that holds what the person set. */
export const PREFERENCES_ITEM = 'preferences';

/** Whether a change of the item, as `storage.onChanged` tells it, set another language. */
export function isOtherLanguage(change: Storage.StorageChange | undefined): boolean {
  const { language: before } = readStoredPreferences(change?.oldValue);
  return before !== readStoredPreferences(change?.newValue).language;
}

/** Opens the store. Needs no start-up work: every call reads what it needs. */
export function preferenceStore(storage: PreferenceStorage): PreferenceStore {
  const readSet = async (): Promise<PreferenceChanges> =>
    readStoredPreferences((await storage.local.get(PREFERENCES_ITEM))[PREFERENCES_ITEM]);

  const effective = async (): Promise<EffectivePreferences> => {
    const [set, policy] = await Promise.all([readSet(), readSchoolPolicy(storage.managed)]);
    return effectivePreferences(withDefaults(set), policy);
  };

  return {
    effective,
    change: (changes) =>
      storage.exclusively(PREFERENCES_ITEM, async () => {
        const values = { ...(await readSet()), ...changes };
        await storage.local.set({ [PREFERENCES_ITEM]: { version: 1, values } });
        return effective();
      }),
  };
}
