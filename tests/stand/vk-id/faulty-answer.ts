import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { AnswerFault } from './fault.ts';

/** What the handlers of the stand get from the server beside the request. */
export type StandEnv = { Bindings: HttpBindings };

/**
 * The answer that a fault puts in the place of the right one; null where the right one is to follow (after a delay).
 * `oauthError` makes the endpoint's own form of an error.
 */
export async function faultyAnswer(
  fault: AnswerFault,
  bindings: HttpBindings,
  oauthError: (fault: Extract<AnswerFault, { kind: 'oauth-error' }>) => Response | Promise<Response>,
): Promise<Response | null> {
  switch (fault.kind) {
    case 'delay':
      await delay(fault.ms, bindings);
      return null;
    case 'status':
      return fault.body === 'json'
        ? Response.json({ message: 'stand: fault' }, { status: fault.status })
        : new Response('<!doctype html><title>Ошибка</title><h1>Сервис временно недоступен</h1>', {
            status: fault.status,
            headers: { 'content-type': 'text/html; charset=utf-8' },
          });
    case 'oauth-error':
      return oauthError(fault);
    case 'broken-json':
      return jsonText('{"access_token":"vk2.a.');
    case 'empty-body':
      return jsonText('');
    case 'big-body':
      return jsonText(JSON.stringify({ filler: 'x'.repeat(fault.bytes) }));
    case 'connection-reset':
      bindings.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
  }
}

/** Waits, but ends early when the client goes away, so that a long delay holds nothing open. */
export function delay(ms: number, { outgoing }: HttpBindings): Promise<void> {
  return new Promise((resolve) => {
    if (outgoing.closed) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    outgoing.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
