import type { Language } from './languages.ts';

/** What assistive technology says about the launcher beside its name. */
export const LAUNCHER_HINTS: Readonly<Record<Language, string>> = {
  ru: 'Кнопку можно передвинуть: мышью, пальцем или стрелками на клавиатуре.',
  en: 'You can move this button: by mouse, by finger or with the arrow keys.',
};
