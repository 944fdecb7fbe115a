import { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { StandCertificates } from './certificates.ts';
import type { StandEnv } from './vk-id/faulty-answer.ts';

/** What a site is to the server: Hono applications fit. */
export interface Site {
  fetch(request: Request, bindings: StandEnv['Bindings']): Response | Promise<Response>;
}

/** A listening server. */
export interface RunningServer {
  readonly port: number;
  /** Ends every connection at once; resolves when the port is free. A second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Serves every site under its host name on one port of 127.0.0.1; 421 for any other name (RFC 9110 section 15.5.20).
 * Rejects where the port is taken.
 */
export async function startHttpsServer(
  sites: ReadonlyMap<string, Site>,
  certificates: StandCertificates,
  port: number,
): Promise<RunningServer> {
  const listener = getRequestListener((request, bindings) => {
    if (!isHttp1(bindings)) return new Response('HTTP/1.1 only', { status: 505 });
    const site = sites.get(new URL(request.url).hostname);
    return site ? site.fetch(request, bindings) : new Response('No such site', { status: 421 });
  });
  const server = createServer(
    { cert: certificates.certificate, key: certificates.privateKey },
    (request, response) => {
      void listener(request, response);
    },
  );
  const connections = connectionsOf(server);
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP port');
  let stopped: Promise<void> | undefined;
  return {
    port: address.port,
    stop: () => {
      stopped ??= close(server, connections);
      return stopped;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Node's `closeAllConnections` leaves those alone whose TLS handshake is not over, and waits for them for two minutes. */
function connectionsOf(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return connections;
}

function close(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    for (const connection of connections) connection.destroy();
  });
}

function isHttp1(bindings: HttpBindings | Http2Bindings): bindings is HttpBindings {
  return bindings.incoming instanceof IncomingMessage && bindings.outgoing instanceof ServerResponse;
}
