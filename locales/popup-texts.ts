import type { Language } from './languages.ts';

/** What the popup says beside what the panel says too. */
export interface PopupTexts {
  /** The line after an update; `{version}` stands for the new version. */
  readonly updated: string;
}

export const POPUP_TEXTS: Readonly<Record<Language, PopupTexts>> = {
  ru: { updated: 'Расширение обновилось до версии {version}. Всё, что вы настроили, осталось.' },
  en: { updated: 'The extension was updated to version {version}. Everything you set up is still there.' },
};
