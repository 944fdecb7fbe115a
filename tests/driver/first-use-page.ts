import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/first-use.md');

type Task =
  | 'install'
  | 'link an account'
  | 'open the chats'
  | 'find out what is stored'
  | 'unlink, and link another account';

/** Clicks of a task, as the page has them. */
export interface DocumentedClicks {
  /** Ours; `least` differs from `most` where the page names a shorter way too. */
  readonly ours: { readonly least: number; readonly most: number };
  /** Clicks of the browser, the diary and VK ID themselves. */
  readonly others: number;
}

/**
 * Reads docs/first-use.md.
 *
 * @throws Error if a task has no row there, or one without its numbers
 */
export async function documentedClicks(): Promise<Readonly<Record<Task, DocumentedClicks>>> {
  const page = await readFile(PAGE, 'utf8');
  const clicksOf = (task: Task): DocumentedClicks => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${task} | `));
    const [, least, most = least, others] = row?.match(/ \| (\d+)(?: to (\d+))? \| (\d+) \| /) ?? [];
    if (least === undefined || others === undefined)
      throw new Error(`docs/first-use.md counts nothing for: ${task}`);
    return { ours: { least: Number(least), most: Number(most) }, others: Number(others) };
  };
  return {
    install: clicksOf('install'),
    'link an account': clicksOf('link an account'),
    'open the chats': clicksOf('open the chats'),
    'find out what is stored': clicksOf('find out what is stored'),
    'unlink, and link another account': clicksOf('unlink, and link another account'),
  };
}
