import type { DiaryChild } from '../../people.ts';
import type { LessonAnswer, MarkAnswer } from '../api/answers.ts';
import { type CalendarDate, calendarFields, formatDate } from './calendar-date.ts';
import { homeworkFor } from './homework.ts';
import { seededChoice, seededNumber } from './seeded-number.ts';
import { timetableOf } from './timetables.ts';

const BELLS = [
  ['09:00', '09:45'],
  ['09:55', '10:40'],
  ['11:00', '11:45'],
  ['12:05', '12:50'],
  ['13:05', '13:50'],
  ['14:00', '14:45'],
  ['14:55', '15:40'],
] as const;

const VALUES = ['5', '5', '5', '4', '4', '4', '4', '3', '3', '2', 'Н'] as const;
const TYPES = [
  'Работа на уроке',
  'Домашнее задание',
  'Самостоятельная работа',
  'Контрольная работа',
] as const;

/** How many of a hundred lessons end with a mark. */
const MARKED_LESSONS = 42;

function marksFor(seed: string, subject: string, day: CalendarDate): readonly MarkAnswer[] {
  if (subject === 'Разговоры о важном' || seededNumber(seed, 100) >= MARKED_LESSONS) return [];
  const value = seededChoice(`${seed} value`, VALUES);
  return [
    {
      id: 1 + seededNumber(`${seed} id`, 2 ** 31),
      subject_name: subject,
      date: formatDate(day),
      estimate_value_name: value,
      estimate_type_name: value === 'Н' ? 'Посещаемость' : seededChoice(`${seed} type`, TYPES),
    },
  ];
}

/** The lessons of a child on a school day, with homework, and with marks if the day is not after `today`. */
export function lessonsOn(
  child: DiaryChild,
  day: CalendarDate,
  today: CalendarDate,
): readonly LessonAnswer[] {
  const subjects = timetableOf(child.className)[calendarFields(day).weekday] ?? [];
  return subjects.flatMap((subject, index) => {
    const bell = BELLS[index];
    if (bell === undefined) return [];
    const seed = `${child.educationId} ${day} ${index} ${subject}`;
    const homework = homeworkFor(subject, seed);
    return [
      {
        number: index + 1,
        subject_name: subject,
        office_name: `каб. ${201 + seededNumber(`${child.school.id} ${subject}`, 28)}`,
        datetime_from: `${formatDate(day)} ${bell[0]}:00`,
        datetime_to: `${formatDate(day)} ${bell[1]}:00`,
        tasks: homework === '' ? [] : [{ task_name: homework }],
        estimates: day > today ? [] : [...marksFor(seed, subject, day)],
      },
    ];
  });
}
