/** A day of the calendar without a time zone: whole days since 1 January 1970. */
export type CalendarDate = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day with this number of the month; `month` counts from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** The day that a clock on the wall shows, in the time zone of this machine. */
export function localDate(moment: Date): CalendarDate {
  return calendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** Year, month (from 1), day of the month, and day of the week (0 Monday … 6 Sunday). */
export function calendarFields(date: CalendarDate): {
  year: number;
  month: number;
  day: number;
  weekday: number;
} {
  const utc = new Date(date * MILLISECONDS_PER_DAY);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: (utc.getUTCDay() + 6) % 7,
  };
}

/** Monday of the week. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return date - calendarFields(date).weekday;
}

/** As the API writes days: `DD.MM.YYYY`. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = calendarFields(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

/** Reads `DD.MM.YYYY`, with or without a time behind it; null for anything else. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4})(?: \d{2}:\d{2}:\d{2})?$/.exec(text);
  if (match === null) return null;
  const date = calendarDate(Number(match[3]), Number(match[2]), Number(match[1]));
  // 31.02 would roll over into March.
  return formatDate(date) === text.slice(0, 10) ? date : null;
}
