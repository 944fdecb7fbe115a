import type { LessonAnswer } from '../../../api/answers.ts';
import { type CalendarDate, calendarFields, formatDate } from '../../../journal/calendar-date.ts';

/** A day of the timetable, as the page shows it. */
export interface SchoolDay {
  /** For example «понедельник, 23 ноября». */
  readonly title: string;
  readonly lessons: readonly LessonAnswer[];
}

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

function dayAndMonth(date: CalendarDate): string {
  const { day, month } = calendarFields(date);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

/** The week's name, for example «23 – 29 ноября» or «30 ноября – 6 декабря». */
export function weekTitle(monday: CalendarDate): string {
  const first = calendarFields(monday);
  const last = calendarFields(monday + 6);
  const start = first.month === last.month ? String(first.day) : dayAndMonth(monday);
  return `${start} – ${dayAndMonth(monday + 6)}`;
}

/** The days of the week that have lessons, in order. */
export function schoolDays(monday: CalendarDate, lessons: readonly LessonAnswer[]): readonly SchoolDay[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((offset) => {
    const date = monday + offset;
    const ofDay = lessons.filter((lesson) => lesson.datetime_from.startsWith(formatDate(date)));
    return ofDay.length === 0
      ? []
      : [{ title: `${WEEKDAYS[offset] ?? ''}, ${dayAndMonth(date)}`, lessons: ofDay }];
  });
}
