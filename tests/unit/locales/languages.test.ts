import { expect, it } from 'vitest';
import { fillIn } from '../../../locales/fill-in.ts';
import { chooseLanguage } from '../../../locales/languages.ts';

it.each([
  ['browser', 'ru', 'ru'],
  ['browser', 'ru-RU', 'ru'],
  ['browser', 'en', 'en'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'EN-us', 'en'],
  // Whoever has this diary reads Russian, whatever else their browser speaks.
  ['browser', 'uz', 'ru'],
  ['browser', 'enm', 'ru'],
  ['browser', '', 'ru'],
  ['ru', 'en-US', 'ru'],
  ['en', 'ru-RU', 'en'],
] as const)(
  'chosen «%s», the browser prefers «%s»: the texts are in «%s»',
  (preference, browser, language) => {
    expect(chooseLanguage(preference, browser)).toBe(language);
  },
);

it('values are put into the places of a text, and a place without one stays to be seen', () => {
  expect(fillIn('{keys} или {other}', { keys: 'Alt+Shift+C' })).toBe('Alt+Shift+C или {other}');
});
