import { BUTTON_TEXTS } from '../../../locales/button-texts.ts';
import { en } from '../../../locales/en.ts';
import type { Language } from '../../../locales/languages.ts';
import { MANIFEST_TEXTS } from '../../../locales/manifest.ts';
import { optionsEn } from '../../../locales/options/en.ts';
import { optionsRu } from '../../../locales/options/ru.ts';
import { POPUP_TEXTS } from '../../../locales/popup-texts.ts';
import { ru } from '../../../locales/ru.ts';
import { welcomeEn } from '../../../locales/welcome/en.ts';
import { welcomeRu } from '../../../locales/welcome/ru.ts';

/** Every text of the extension by language, whoever shows it. */
export const EVERY_TEXT: Readonly<Record<Language, object>> = {
  ru: {
    surface: ru,
    options: optionsRu,
    welcome: welcomeRu,
    popup: POPUP_TEXTS.ru,
    button: BUTTON_TEXTS.ru,
    manifest: MANIFEST_TEXTS.ru,
  },
  en: {
    surface: en,
    options: optionsEn,
    welcome: welcomeEn,
    popup: POPUP_TEXTS.en,
    button: BUTTON_TEXTS.en,
    manifest: MANIFEST_TEXTS.en,
  },
};

/** The forms of one text for different numbers, by their CLDR names. */
function isPlural(texts: object): texts is Record<string, string> {
  return 'other' in texts && Object.keys(texts).every((key) => /^(zero|one|two|few|many|other)$/.test(key));
}

/** Every text with its path, such as `surface.failures.denied.advice`. The forms of a plural are one text. */
export function textPaths(texts: object, prefix = ''): [path: string, forms: Record<string, string>][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const path = `${prefix}${key}`;
    // The name of the language itself is no text.
    if (path.endsWith('surface.language')) return [];
    if (typeof value === 'string') return [[path, { other: value }]];
    if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no text`);
    return isPlural(value) ? [[path, value]] : textPaths(value, `${path}.`);
  });
}
