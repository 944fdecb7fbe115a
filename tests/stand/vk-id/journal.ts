import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Endpoint } from './endpoint.ts';
import type { Fault } from './fault.ts';
import type { OAuthError, OAuthErrorCode } from './oauth-error.ts';
import type { RequestParameters } from './request-parameters.ts';

/** How VK ID took a request. */
export type Outcome =
  /** Everything was right: a page, a redirect with a code, or an answer without an error. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly error: OAuthErrorCode; readonly description: string }
  /** A fault took the place of the answer, or changed it. */
  | { readonly kind: 'fault'; readonly fault: Fault['kind'] };

/** One request of a client. What the person does on VK ID's own pages is not a client's and is not written down. */
export interface JournalEntry {
  /** `preflight`: the browser's question before a cross-origin call. `statistics`: the SDK's own posts. */
  readonly endpoint: Endpoint | 'preflight' | 'statistics';
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Each code, token and verifier as `sha256:` and eight hex digits: enough to compare, useless to steal. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The Origin header. */
  readonly origin: string | null;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly outcome: Outcome;
}

/** How the journal writes an {@link OAuthError}. */
export function refusal(error: OAuthError): Outcome {
  return { kind: 'refused', error: error.code, description: error.message };
}

const SECRETS = new Set(['code', 'code_verifier', 'access_token', 'refresh_token', 'id_token']);

/** What clients asked of VK ID, in the order in which they were answered. */
export class Journal {
  readonly #clock: Clock;
  #entries: JournalEntry[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** All entries since the start or the last {@link clear}. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** The endpoints alone, to compare a whole scenario in one line. */
  get endpoints(): readonly JournalEntry['endpoint'][] {
    return this.#entries.map((entry) => entry.endpoint);
  }

  clear(): void {
    this.#entries = [];
  }

  /** Writes a request down. */
  record(
    endpoint: JournalEntry['endpoint'],
    request: Request,
    parameters: RequestParameters,
    outcome: Outcome,
  ): void {
    const url = new URL(request.url);
    this.#entries.push({
      endpoint,
      method: request.method,
      host: url.hostname,
      path: url.pathname,
      parameters: Object.fromEntries(
        [...parameters.values].map(([name, value]) => [name, SECRETS.has(name) ? fingerprint(value) : value]),
      ),
      origin: request.headers.get('origin'),
      time: this.#clock(),
      outcome,
    });
  }
}

/** How the journal shows a secret: a test that knows the secret can tell whether it is the one. */
export function fingerprint(secret: string): string {
  return `sha256:${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
}
