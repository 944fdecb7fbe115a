import type { MessengerTarget } from '../messenger/messenger-targets.ts';

/** The languages that the extension can be told to speak; `browser` follows the browser's. */
export const LANGUAGES = ['browser', 'ru', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Where the launcher stands at the edge of a diary page that has no navigation. */
export interface LauncherPosition {
  readonly side: 'left' | 'right';
  /** Distance of its middle from the top, as a part of the window's height: 0 to 1. */
  readonly fromTop: number;
}

/** What a person can set. Belongs to the browser profile, not to a person of the diary. */
export interface Preferences {
  /** Where «Перейти в чаты» leads. */
  readonly messenger: MessengerTarget;
  /** Several people use this browser profile: links do not outlive their owner's visit. */
  readonly sharedComputer: boolean;
  readonly language: Language;
  readonly launcherPosition: LauncherPosition;
}

/** What holds until somebody sets something. */
export const DEFAULT_PREFERENCES: Preferences = {
  messenger: 'vk-messenger',
  sharedComputer: false,
  language: 'browser',
  // Low enough to leave the panel's words free on a phone, where the launcher stands over them.
  launcherPosition: { side: 'right', fromTop: 0.8 },
};
