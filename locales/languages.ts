import type { LanguagePreference } from '../utils/preferences/preferences.ts';

/** The languages that every text exists in. */
export const LANGUAGES = ['ru', 'en'] as const;

/** One of {@link LANGUAGES}, as a BCP 47 tag. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The language to speak. English where the person chose it, or left the choice to a browser that prefers English;
 * Russian everywhere else, since everybody who has this diary reads it in Russian.
 *
 * @param browserLanguage the language that the browser asks websites for first (`navigator.language`), a BCP 47 tag:
 * browsers set it to the language of their own interface until the person changes it
 */
export function chooseLanguage(preference: LanguagePreference, browserLanguage: string): Language {
  if (preference !== 'browser') return preference;
  return /^en\b/i.test(browserLanguage) ? 'en' : 'ru';
}
