import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The text of a document, by its path in the project. */
export const readDocument = (file: string): Promise<string> => readFile(join(ROOT, file), 'utf8');

/** docs/publishing.md: the answers to the stores' forms. */
export const publishing = await readDocument('docs/publishing.md');

/** The two columns of the table under a heading in bold. */
export function rowsUnder(heading: string): readonly (readonly [string, string])[] {
  const [, section = ''] = publishing.split(`**${heading}**`);
  const [table = ''] = section.trimStart().split('\n\n');
  return [...table.matchAll(/^\| (.+?) \| (.+) \|$/gm)]
    .map(([, name = '', answer = '']) => [name, answer] as const)
    .slice(2);
}
