import type { Language } from './languages.ts';

/** What the popup says beside what the panel says too. */
export interface PopupTexts {
  /** Leads to the options page. */
  readonly settings: string;
  /** The line after an update; `{version}` stands for the new version. */
  readonly updated: string;
  /** The diary has «Чаты» of its own, and gets no second tab. */
  readonly ownChats: string;
}

export const POPUP_TEXTS: Readonly<Record<Language, PopupTexts>> = {
  ru: {
    settings: 'Настройки',
    updated: 'Расширение обновилось до версии {version}. Всё, что вы настроили, осталось.',
    ownChats:
      'В дневнике есть свои «Чаты», поэтому второй вкладки расширение не добавляет. Здесь всё работает.',
  },
  en: {
    settings: 'Settings',
    updated: 'The extension was updated to version {version}. Everything you set up is still there.',
    ownChats: 'The diary has chats of its own, so the extension adds no second tab. Everything works here.',
  },
};
