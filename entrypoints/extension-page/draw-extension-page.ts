import { render, type VNode } from 'preact';
import { chooseLanguage, type Language } from '../../locales/languages.ts';
import { nativePreferencesClient } from '../../utils/messages/native-preferences-client.ts';
import type { LanguagePreference } from '../../utils/preferences/preferences.ts';

/** What a page of the extension is drawn with. */
export interface PageLook<Texts> {
  readonly texts: Texts;
  readonly scheme: 'light' | 'dark';
}

/** One of the extension's own pages. */
export interface ExtensionPage<Texts> {
  readonly texts: Readonly<Record<Language, Texts>>;
  /** Its name in the browser's tab. */
  readonly title: (texts: Texts) => string;
  readonly draw: (look: PageLook<Texts>) => VNode;
}

/**
 * Draws a page into its document, in the browser's own colour scheme and in the person's language: at once in the
 * browser's, and again if they chose another. Follows both as they change.
 *
 * @returns draws it again, for a page that has learned something
 */
export function drawExtensionPage<Texts>({ texts, title, draw }: ExtensionPage<Texts>): () => void {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  let preference: LanguagePreference = 'browser';

  const show = () => {
    const language = chooseLanguage(preference, navigator.language);
    document.documentElement.lang = language;
    document.title = title(texts[language]);
    const scheme = prefersDark.matches ? 'dark' : 'light';
    render(draw({ texts: texts[language], scheme }), document.body);
  };
  const askLanguage = async () => {
    const { language } = await nativePreferencesClient.ask({ type: 'get-preferences' });
    if (language.value === preference) return;
    preference = language.value;
    show();
  };
  // Without the worker the browser's language stays; the page itself says that the worker does not answer.
  const follow = () => void askLanguage().catch(() => undefined);

  prefersDark.addEventListener('change', show);
  nativePreferencesClient.onChanged(follow);
  show();
  follow();
  return show;
}
