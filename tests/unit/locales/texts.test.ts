import { describe, expect, it } from 'vitest';
import { en } from '../../../locales/en.ts';
import { MANIFEST_TEXTS } from '../../../locales/manifest.ts';
import { optionsEn } from '../../../locales/options/en.ts';
import { optionsRu } from '../../../locales/options/ru.ts';
import { ru } from '../../../locales/ru.ts';

/** Every text with its path, such as `failures.denied.advice`. */
function paths(texts: object, prefix = ''): [path: string, text: unknown][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? paths(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value]],
  );
}

describe('the texts', () => {
  it('are complete in both languages', () => {
    const keys = (texts: object) => paths(texts).map(([path]) => path);
    expect(keys(en)).toEqual(keys(ru));
    expect(keys(optionsEn)).toEqual(keys(optionsRu));
    const all = [...paths(ru), ...paths(en), ...paths(optionsRu), ...paths(optionsEn)];
    for (const [path, text] of all) expect(text, path).toMatch(/\S/);
  });

  it('call the three actions as the design does, to the letter', () => {
    expect(ru.unlinked.link).toBe('Привязать к VK ID');
    expect(ru.linked.openMessenger).toBe('Перейти в чаты');
    expect(ru.linked.unlink).toBe('Отвязать аккаунт от VK ID');
  });

  it('are Russian where they are said to be Russian, but for proper names', () => {
    for (const [path, text] of paths(ru))
      expect(String(text).replaceAll('VK ID', ''), path).toMatch(/[а-яё]/i);
  });

  it('for the manifest fit the stores', () => {
    for (const { name, description } of Object.values(MANIFEST_TEXTS)) {
      expect(name).toMatch(/\S/);
      expect(name.length).toBeLessThanOrEqual(75);
      expect(description.length).toBeLessThanOrEqual(132);
    }
  });
});
