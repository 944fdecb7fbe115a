import { type CalendarDate, calendarDate, calendarFields } from './calendar-date.ts';

/** A quarter of the school year, both days included. */
export interface SchoolQuarter {
  readonly name: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The four quarters of a school year, in order. */
export type SchoolYear = readonly [SchoolQuarter, SchoolQuarter, SchoolQuarter, SchoolQuarter];

/** The school year that the day lies in; a school year begins on 1 September. */
export function quartersOf(date: CalendarDate): SchoolYear {
  const { year, month } = calendarFields(date);
  const autumn = month >= 9 ? year : year - 1;
  const spring = autumn + 1;
  return [
    { name: '1 четверть', first: calendarDate(autumn, 9, 1), last: calendarDate(autumn, 10, 24) },
    { name: '2 четверть', first: calendarDate(autumn, 11, 2), last: calendarDate(autumn, 12, 28) },
    { name: '3 четверть', first: calendarDate(spring, 1, 11), last: calendarDate(spring, 3, 26) },
    { name: '4 четверть', first: calendarDate(spring, 4, 5), last: calendarDate(spring, 5, 26) },
  ];
}

/** The quarter that a day lies in, or the last one before it: in the holidays people look back. */
export function quarterAt(date: CalendarDate): SchoolQuarter {
  const quarters = quartersOf(date);
  return quarters.findLast((quarter) => quarter.first <= date) ?? quarters[0];
}

/** Days with lessons between two days, both included: Monday to Friday, within a quarter. */
export function schoolDaysBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = first; date <= last; date += 1) {
    const inQuarter = quartersOf(date).some((quarter) => quarter.first <= date && date <= quarter.last);
    if (inQuarter && calendarFields(date).weekday < 5) days.push(date);
  }
  return days;
}
