import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../locales/languages.ts';
import { MANIFEST_TEXTS } from '../../../locales/manifest.ts';
import { ru } from '../../../locales/ru.ts';
import { EVERY_TEXT, textPaths } from './text-paths.ts';

/** What is called the same in every language. */
const NAMES = /VK ID|VK|MAX|[a-z]+\.[a-z]{2,3}\/?[\w?=]*/g;

const texts = {
  ru: new Map(textPaths(EVERY_TEXT.ru)),
  en: new Map(textPaths(EVERY_TEXT.en)),
};

const sentences = (language: 'ru' | 'en') =>
  [...texts[language]].flatMap(([path, forms]) =>
    Object.entries(forms).map(([form, text]) => ({ path, form, text })),
  );

describe('the texts', () => {
  it('are complete in both languages', () => {
    expect([...texts.en.keys()]).toEqual([...texts.ru.keys()]);
    expect(texts.ru.size).toBeGreaterThan(80);
    for (const { path, text } of [...sentences('ru'), ...sentences('en')]) expect(text, path).toMatch(/\S/);
  });

  it.each(LANGUAGES)('have every form that numbers ask for (%s)', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [...texts[language].values()].filter((forms) => Object.keys(forms).length > 1);
    expect(plurals.length).toBeGreaterThan(0);
    for (const forms of plurals) expect(Object.keys(forms).toSorted()).toEqual(wanted.toSorted());
  });

  it('keep the same places for values in both languages', () => {
    const places = (forms: Record<string, string> | undefined) => [
      ...new Set(Object.values(forms ?? {}).flatMap((text) => text.match(/\{\w+\}/g) ?? [])),
    ];
    for (const [path, forms] of texts.ru) expect(places(texts.en.get(path)), path).toEqual(places(forms));
  });

  it('are Russian where they are said to be Russian, but for proper names', () => {
    for (const { path, text } of sentences('ru')) {
      if (text.replaceAll(NAMES, '').trim() !== '') expect(text, path).toMatch(/[а-яё]/i);
    }
  });

  it('are English where they are said to be English, but for the labels that the person reads in Russian', () => {
    for (const { path, text } of sentences('en'))
      expect(text.replaceAll(/[“«][^”»]*[”»]/g, ''), path).not.toMatch(/[а-яё]/i);
  });

  it('call the three actions as the design does, to the letter', () => {
    expect(ru.unlinked.link).toBe('Привязать к VK ID');
    expect(ru.linked.openMessenger).toBe('Перейти в чаты');
    expect(ru.linked.unlink).toBe('Отвязать аккаунт от VK ID');
  });

  it('for the manifest fit the stores', () => {
    for (const { name, description } of Object.values(MANIFEST_TEXTS)) {
      expect(name).toMatch(/\S/);
      expect(name.length).toBeLessThanOrEqual(75);
      expect(description.length).toBeLessThanOrEqual(132);
    }
  });
});
