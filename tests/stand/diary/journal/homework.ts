import { seededChoice } from './seeded-number.ts';

const WRITTEN = [
  'Упр. 148, 151; повторить правило',
  'Стр. 64–66, ответить на вопросы 3–5 письменно',
  'Выучить определения, подготовиться к самостоятельной работе',
  'Карточка № 4',
] as const;
const NUMBERS = [
  '№ 312, 315 (а, б), 320',
  '§ 14, № 287–289',
  'Повторить § 11–13, № 260',
  'Задание на карточках',
] as const;
const READING = [
  'Прочитать стр. 92–99, составить план',
  'Выучить отрывок наизусть',
  'Сочинение-миниатюра',
] as const;
const NONE = [''] as const;

const BY_SUBJECT: ReadonlyMap<string, readonly [string, ...string[]]> = new Map<
  string,
  readonly [string, ...string[]]
>([
  ['Алгебра', NUMBERS],
  ['Геометрия', NUMBERS],
  ['Математика', NUMBERS],
  ['Физика', NUMBERS],
  ['Литература', READING],
  ['Литературное чтение', READING],
  ['Физическая культура', NONE],
  ['Разговоры о важном', NONE],
  ['Музыка', NONE],
]);

/** What to do at home for a lesson; empty where nothing was set. */
export function homeworkFor(subject: string, seed: string): string {
  return seededChoice(`${seed} homework`, BY_SUBJECT.get(subject) ?? WRITTEN);
}
