import type { Preferences } from './preferences.ts';
import type { SchoolPolicy } from './school-policy.ts';

/** A value that holds, and who set it. What the school set cannot be changed by the person. */
export interface Setting<Value> {
  readonly value: Value;
  readonly setBy: 'person' | 'school';
}

/** Every preference as it holds on this computer. */
export type EffectivePreferences = {
  readonly [Name in keyof Preferences]: Setting<Preferences[Name]>;
} & {
  /** Set by a school alone: no launcher where a page's navigation is not found. */
  readonly hideLauncher: Setting<boolean>;
  /** Set by a school alone: its own VK ID app. */
  readonly appId: Setting<string | null>;
};

/** What holds, given what the person and the school have set: the school's word is the last. */
export function effectivePreferences(stored: Preferences, policy: SchoolPolicy): EffectivePreferences {
  return {
    messenger: setting(stored.messenger, policy.messenger),
    sharedComputer: setting(stored.sharedComputer, policy.sharedComputer),
    language: setting(stored.language, undefined),
    launcherPosition: setting(stored.launcherPosition, undefined),
    hideLauncher: setting(false, policy.hideLauncher),
    appId: setting<string | null>(null, policy.appId),
  };
}

function setting<Value>(own: Value, school: Value | undefined): Setting<Value> {
  return school === undefined ? { value: own, setBy: 'person' } : { value: school, setBy: 'school' };
}
