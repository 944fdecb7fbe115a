import type { Language } from './languages.ts';

/** The texts of the toolbar's button in one language: all that the worker says itself. */
export interface ButtonTexts {
  /** What the button is called, for the pointer that rests on it and for screen readers. */
  readonly title: Readonly<Record<'linked' | 'unlinked' | 'unknown', string>>;
  /** Entries of the button's context menu. */
  readonly menu: Readonly<Record<'openChats' | 'firstSteps', string>>;
}

export const BUTTON_TEXTS: Readonly<Record<Language, ButtonTexts>> = {
  ru: {
    title: {
      linked: 'Чаты в дневнике: VK ID привязан',
      unlinked: 'Чаты в дневнике: VK ID не привязан',
      unknown: 'Чаты в дневнике',
    },
    menu: { openChats: 'Перейти в чаты', firstSteps: 'Первые шаги' },
  },
  en: {
    title: {
      linked: 'Chats in the diary: VK ID is linked',
      unlinked: 'Chats in the diary: VK ID is not linked',
      unknown: 'Chats in the diary',
    },
    menu: { openChats: 'Go to chats', firstSteps: 'First steps' },
  },
};
