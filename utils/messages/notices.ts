import type { LinkChangedNotice, PreferencesChangedNotice } from './contract.ts';

/*
 * The worker's notices, by which a page asks again. A page of the extension also hears what the other pages ask the
 * worker: whoever took that for a change would ask too, and be heard by them in turn, without end.
 */

/** Tells the worker's notice that what is known of a link may be out of date from all else that a page hears. */
export function isLinkChanged(message: unknown): message is LinkChangedNotice {
  return typeOf(message) === ('link-changed' satisfies LinkChangedNotice['type']);
}

/** The same of the preferences. */
export function isPreferencesChanged(message: unknown): message is PreferencesChangedNotice {
  return typeOf(message) === ('preferences-changed' satisfies PreferencesChangedNotice['type']);
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
}
