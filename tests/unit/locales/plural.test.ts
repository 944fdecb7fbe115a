import { expect, it } from 'vitest';
import { en } from '../../../locales/en.ts';
import { plural } from '../../../locales/plural.ts';
import { ru } from '../../../locales/ru.ts';

it.each([
  [1, 'Ещё не больше 1 секунды.', 'At most 1 more second.'],
  [2, 'Ещё не больше 2 секунд.', 'At most 2 more seconds.'],
  [5, 'Ещё не больше 5 секунд.', 'At most 5 more seconds.'],
  [11, 'Ещё не больше 11 секунд.', 'At most 11 more seconds.'],
  [20, 'Ещё не больше 20 секунд.', 'At most 20 more seconds.'],
  [21, 'Ещё не больше 21 секунды.', 'At most 21 more seconds.'],
])('%i seconds are in the right form of both languages', (count, russian, english) => {
  expect(plural(ru.linking.waiting.atMost, count, 'ru')).toBe(russian);
  expect(plural(en.linking.waiting.atMost, count, 'en')).toBe(english);
});
