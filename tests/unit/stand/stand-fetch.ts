import { request } from 'node:https';
import { Readable } from 'node:stream';
import type { Stand } from '../../stand/stand.ts';

/**
 * A `fetch` whose calls end at the stand, whatever host they name: as the browser's, which resolves the real names to
 * it. Bodies come in as they are sent, so that limits of size and time meet the real thing.
 */
export function standFetch({ port, caCertificate }: Pick<Stand, 'port' | 'caCertificate'>): typeof fetch {
  return async (input, init) => {
    const outgoing = new Request(input, init);
    const body = await outgoing.text();
    const url = new URL(outgoing.url);
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port,
          ca: caCertificate,
          servername: url.hostname,
          path: `${url.pathname}${url.search}`,
          method: outgoing.method,
          headers: { ...Object.fromEntries(outgoing.headers), host: url.host },
          signal: init?.signal ?? outgoing.signal,
        },
        (incoming) => {
          const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
            name,
            String(value),
          ]);
          const status = incoming.statusCode ?? 0;
          // The types of Node's and the browser's streams differ in name only.
          const stream = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
          resolve(new Response(stream, { status, headers }));
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  };
}
