/** Puts values into a text's `{places}`. A place without a value stays as it is, to be seen in the tests. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
