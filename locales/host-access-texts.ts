import type { Language } from './languages.ts';

/** Whether the browser lets the extension reach its sites: said in the popup and in the first steps. */
export interface HostAccessTexts {
  readonly granted: string;
  readonly missing: { readonly heading: string; readonly text: string };
  readonly grant: string;
}

export const HOST_ACCESS_TEXTS: Readonly<Record<Language, HostAccessTexts>> = {
  ru: {
    granted: 'Расширение установлено и может работать на сайте дневника.',
    missing: {
      heading: 'Разрешите доступ к сайтам дневника и VK ID',
      text: 'Пока браузер не пускает расширение на эти сайты, вкладка «Чаты» не работает. Другие сайты расширению не нужны.',
    },
    grant: 'Разрешить доступ',
  },
  en: {
    granted: 'The extension is installed and can work on the diary’s site.',
    missing: {
      heading: 'Allow access to the diary and VK\u00a0ID',
      text: 'Until the browser lets the extension reach these sites, the tab “Чаты” does not work. It needs no other sites.',
    },
    grant: 'Allow access',
  },
};
