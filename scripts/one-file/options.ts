import { parseArgs } from 'node:util';
import type { Engine } from '../setup/browser.mjs';

/** What is to be run, and how. */
export interface OneFileOptions {
  readonly level: 'e2e' | 'page';
  /** Part of a file's path below the level's folder. */
  readonly part: string;
  readonly engine: Engine;
  /** How often it is run. */
  readonly repeat: number;
  /** Processes beside it that keep a core busy each. */
  readonly busy: number;
}

/**
 * Reads the arguments of `npm run e2e` and `npm run page`.
 *
 * @throws {Error} with a sentence about the wrong argument
 */
export function parseOneFileOptions(args: readonly string[]): OneFileOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'chromium' },
      repeat: { type: 'string', default: '1' },
      busy: { type: 'string', default: '0' },
    },
  });
  const [level, part, ...more] = positionals;
  if ((level !== 'e2e' && level !== 'page') || part === undefined || more.length > 0)
    throw new Error(`Name a part of one file's name: npm run ${level ?? 'e2e'} -- journey`);
  const { engine } = values;
  if (engine !== 'chromium' && engine !== 'firefox')
    throw new Error(`--engine is chromium or firefox, not ${engine}.`);
  return { level, part, engine, repeat: count('repeat', values.repeat), busy: count('busy', values.busy) };
}

function count(name: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}
