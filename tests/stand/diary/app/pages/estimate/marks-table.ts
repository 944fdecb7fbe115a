import type { MarkAnswer } from '../../../api/answers.ts';

/** Marks by subject and day: a row for each subject, a column for each day that has a mark. */
export interface MarksTable {
  /** `DD.MM.YYYY`, in the order of the calendar. */
  readonly dates: readonly string[];
  readonly rows: readonly MarksRow[];
}

/** The marks of one subject. */
export interface MarksRow {
  readonly subject: string;
  /** One cell for each date of the table. */
  readonly cells: readonly (readonly MarkAnswer[])[];
  /** Mean of the numeric marks with two decimals and a comma; a dash where there is none. */
  readonly mean: string;
}

function sortable(date: string): string {
  return date.split('.').reverse().join('');
}

function meanOf(marks: readonly MarkAnswer[]): string {
  const values = marks
    .map((mark) => Number(mark.estimate_value_name))
    .filter((value) => !Number.isNaN(value));
  if (values.length === 0) return '–';
  const sum = values.reduce((total, value) => total + value, 0);
  return (sum / values.length).toFixed(2).replace('.', ',');
}

/** Sorts marks into a table. */
export function marksTable(marks: readonly MarkAnswer[]): MarksTable {
  const dates = [...new Set(marks.map((mark) => mark.date))].sort((one, other) =>
    sortable(one).localeCompare(sortable(other)),
  );
  const subjects = [...new Set(marks.map((mark) => mark.subject_name))].sort((one, other) =>
    one.localeCompare(other, 'ru'),
  );
  const rows = subjects.map((subject) => {
    const ofSubject = marks.filter((mark) => mark.subject_name === subject);
    return {
      subject,
      cells: dates.map((date) => ofSubject.filter((mark) => mark.date === date)),
      mean: meanOf(ofSubject),
    };
  });
  return { dates, rows };
}
