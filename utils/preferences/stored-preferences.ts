import * as z from 'zod/mini';
import { MESSENGER_TARGETS } from '../messenger/messenger-targets.ts';
import { DEFAULT_PREFERENCES, LANGUAGE_PREFERENCES, type Preferences } from './preferences.ts';

/** One schema for each preference. */
export const preferenceSchemas = {
  messenger: z.enum(MESSENGER_TARGETS),
  sharedComputer: z.boolean(),
  language: z.enum(LANGUAGE_PREFERENCES),
  launcherPosition: z.object({
    side: z.enum(['left', 'right']),
    fromTop: z.number().check(z.minimum(0), z.maximum(1)),
  }),
};

/** `storage.local`, item `preferences`. Only what was set by the person is kept, so that a new default reaches everybody else. */
const storedPreferencesSchema = z.object({
  version: z.literal(1),
  values: z.object({
    messenger: z.optional(z.unknown()),
    sharedComputer: z.optional(z.unknown()),
    language: z.optional(z.unknown()),
    launcherPosition: z.optional(z.unknown()),
  }),
});

/** What a person has set so far. */
export type PreferenceChanges = Partial<Preferences>;

/**
 * Reads the stored item, value by value: one that cannot be read counts as never set, and takes no other with it.
 * An item of another version counts as empty: preferences are quickly set again, so nothing is put aside.
 */
export function readStoredPreferences(item: unknown): PreferenceChanges {
  const stored = storedPreferencesSchema.safeParse(item);
  if (!stored.success) return {};
  const { messenger, sharedComputer, language, launcherPosition } = stored.data.values;
  return {
    ...readable('messenger', preferenceSchemas.messenger.safeParse(messenger)),
    ...readable('sharedComputer', preferenceSchemas.sharedComputer.safeParse(sharedComputer)),
    ...readable('language', preferenceSchemas.language.safeParse(language)),
    ...readable('launcherPosition', preferenceSchemas.launcherPosition.safeParse(launcherPosition)),
  };
}

/** Every preference: what was set, else the default. */
export function withDefaults(set: PreferenceChanges): Preferences {
  return { ...DEFAULT_PREFERENCES, ...set };
}

function readable<Name extends keyof Preferences>(
  name: Name,
  parsed: { readonly success: true; readonly data: Preferences[Name] } | { readonly success: false },
): { readonly [Key in Name]?: Preferences[Name] } {
  // A computed key widens to `string` in the type system; the entry is exactly the pair named above it.
  return parsed.success ? ({ [name]: parsed.data } as { [Key in Name]?: Preferences[Name] }) : {};
}
