import { parseArgs } from 'node:util';

/** What `npm run sabotage` is to do. */
export interface SabotageOptions {
  /** Part of a sabotage's name; empty for all of them. */
  readonly part: string;
  /** Whether the sabotages are only listed. */
  readonly isListing: boolean;
  /** Whether each file of tests first has to be green without a sabotage. */
  readonly hasControl: boolean;
  /** How many files of tests run at a time. */
  readonly workers: number;
}

/**
 * Reads the arguments of `npm run sabotage`.
 *
 * @throws {Error} with a sentence for whoever typed them
 */
export function parseSabotageOptions(args: readonly string[]): SabotageOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      list: { type: 'boolean', default: false },
      'no-control': { type: 'boolean', default: false },
      workers: { type: 'string', default: '2' },
    },
  });
  const [part = '', ...more] = positionals;
  if (more.length > 0) throw new Error('Name a part of one name: npm run sabotage -- launcher');
  if (!/^[1-9]\d?$/.test(values.workers))
    throw new Error(`--workers takes a whole number, not ${values.workers}.`);
  return {
    part,
    isListing: values.list,
    hasControl: !values['no-control'],
    workers: Number(values.workers),
  };
}
