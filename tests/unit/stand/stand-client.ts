import { request } from 'node:https';
import type { Stand } from '../../stand/stand.ts';

/** An answer of the stand, read to its end. */
export interface StandAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What is sent beside the address. */
export interface StandRequest {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A client of the stand that trusts its authority, keeps cookies by host, and follows no redirect. */
export class StandClient {
  readonly #stand: Pick<Stand, 'port' | 'caCertificate'>;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(stand: Pick<Stand, 'port' | 'caCertificate'>) {
    this.#stand = stand;
  }

  /** Rejects where the connection is closed without an answer. */
  send(address: string, { method, headers = {}, form, body }: StandRequest = {}): Promise<StandAnswer> {
    const url = new URL(address);
    const jar = this.#cookies.get(url.host) ?? new Map<string, string>();
    this.#cookies.set(url.host, jar);
    const content = form ? new URLSearchParams(form).toString() : body;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: this.#stand.port,
          ca: this.#stand.caCertificate,
          servername: url.hostname,
          path: `${url.pathname}${url.search}`,
          method: method ?? (content === undefined ? 'GET' : 'POST'),
          headers: {
            host: url.host,
            cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
            ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
            ...headers,
          },
        },
        (incoming) => {
          for (const cookie of incoming.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
            jar.set(name, value);
          }
          let text = '';
          incoming.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          incoming.on('error', reject);
          incoming.on('end', () => {
            resolve({
              status: incoming.statusCode ?? 0,
              headers: new Map(
                Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: text,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(content);
    });
  }

  /** Keeps a cookie of a host as if it had been set there. */
  keepCookie(host: string, name: string, value: string): void {
    this.#cookies.set(host, new Map(this.#cookies.get(host)).set(name, value));
  }

  /** Forgets one cookie of a host, as closing a session does. */
  dropCookie(host: string, name: string): void {
    this.#cookies.get(host)?.delete(name);
  }

  /** Where a redirect leads. Throws for any other answer. */
  static location(answer: StandAnswer): URL {
    const location = answer.headers.get('location');
    if (location === undefined) throw new Error(`No redirect: ${answer.status} ${answer.body}`);
    return new URL(location, 'https://relative.invalid');
  }
}
