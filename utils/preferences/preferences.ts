import type { LauncherPlace } from '../diary/launcher-place.ts';
import type { MessengerTarget } from '../messenger/messenger-targets.ts';

/** What a person can choose of languages; `browser` follows the browser's. */
export const LANGUAGE_PREFERENCES = ['browser', 'ru', 'en'] as const;

/** One of {@link LANGUAGE_PREFERENCES}. */
export type LanguagePreference = (typeof LANGUAGE_PREFERENCES)[number];

/** What a person can set. Belongs to the browser profile, not to a person of the diary. */
export interface Preferences {
  /** Where «Перейти в чаты» leads. */
  readonly messenger: MessengerTarget;
  /** Several people use this browser profile: links do not outlive their owner's visit. */
  readonly sharedComputer: boolean;
  readonly language: LanguagePreference;
  /** On diary pages that have no navigation. */
  readonly launcherPosition: LauncherPlace;
}

/** What holds until somebody sets something. */
export const DEFAULT_PREFERENCES: Preferences = {
  messenger: 'vk-messenger',
  sharedComputer: false,
  language: 'browser',
  // Low enough to leave the panel's words free on a phone, where the launcher stands over them.
  launcherPosition: { side: 'right', fromTop: 0.8 },
};
