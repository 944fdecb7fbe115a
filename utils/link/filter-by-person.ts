import type { PersonKey } from './link-view.ts';

/** What stays of a record that holds something of each person; the very same record where all of it does. */
export function filterByPerson<Value>(
  record: Readonly<Record<PersonKey, Value>>,
  stays: (person: PersonKey, value: Value) => boolean,
): Readonly<Record<PersonKey, Value>> {
  const entries = Object.entries(record);
  // These records are keyed by people alone: `Object.entries` only forgets it.
  const staying = entries.filter(([person, value]) => stays(person as PersonKey, value));
  return staying.length === entries.length ? record : Object.fromEntries(staying);
}
