import { parseArgs } from 'node:util';
import type { VkApp } from './people.ts';

/** What the command line asks for. */
export interface CliArguments {
  readonly port: number;
  /** Apps from `--app`, one for each id. */
  readonly apps: readonly VkApp[];
  readonly help: boolean;
}

/** A mistake on the command line; the message is one sentence for the person who typed it. */
export class CliArgumentError extends Error {
  override readonly name = 'CliArgumentError';
}

const DEFAULT_PORT = 8443;

/** Reads the arguments after the script's name. Throws {@link CliArgumentError}. */
export function readCliArguments(args: readonly string[]): CliArguments {
  const { port, app = [], help = false } = readOptions(args);
  return { port: readPort(port), apps: readApps(app), help };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        app: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node's own messages are clear, but go on with advice about `--` after the first sentence.
    const [sentence = 'The arguments cannot be read'] = String(
      error instanceof Error ? error.message : error,
    ).split('. ');
    throw new CliArgumentError(`${sentence.replace(/\.$/, '')}.`);
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new CliArgumentError(`--port takes a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function readApps(texts: readonly string[]): VkApp[] {
  const redirectUrls = new Map<string, string[]>();
  for (const text of texts) {
    const [, id, url] = /^(\d+)=(.+)$/.exec(text) ?? [];
    if (id === undefined || url === undefined || !URL.canParse(url)) {
      throw new CliArgumentError(`--app takes <numeric app id>=<redirect URL>, not "${text}".`);
    }
    redirectUrls.set(id, [...(redirectUrls.get(id) ?? []), url]);
  }
  return [...redirectUrls].map(([id, urls]) => ({
    id,
    name: `Приложение ${id}`,
    redirectUrls: urls,
    baseDomains: [...new Set(urls.map((url) => new URL(url).hostname).filter((name) => name !== ''))],
  }));
}
