/** The manifest's texts in one language: what the browser and the stores show. */
export interface ManifestTexts {
  readonly name: string;
  /** At most 132 characters: the Chrome Web Store takes no more. */
  readonly description: string;
  /** What the keyboard shortcut does, where the browser lists the shortcuts. */
  readonly openChats: string;
}

/** By the name of the folder in `_locales`. The manifest's `default_locale` is `ru`. */
export const MANIFEST_TEXTS: Readonly<Record<'ru' | 'en', ManifestTexts>> = {
  ru: {
    name: 'Чаты в дневнике',
    description:
      'Вкладка «Чаты» в петербургском электронном дневнике: привяжите VK ID и открывайте VK Мессенджер из дневника.',
    openChats: 'Открыть чаты',
  },
  en: {
    name: 'Chats in the diary',
    description:
      'Adds a «Чаты» tab to the St Petersburg school diary: link your VK ID and open VK Messenger from the diary.',
    openChats: 'Open the chats',
  },
};
