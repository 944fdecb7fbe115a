import type { Runtime } from 'webextension-polyfill';
import type { WorkerRequest } from './contract.ts';
import { parseRequest } from './request-schema.ts';
import { maySend, type OwnIdentity, type Surface, surfaceOf } from './surface.ts';

/** Why the worker does not take a message. */
export type Refusal =
  /** Not from a page or script of ours, or from a frame inside a page. */
  | 'sender'
  /** None of the contract's requests. */
  | 'shape'
  /** A request that this kind of surface may not send. */
  | 'surface';

/** What becomes of a message. */
export type Admission =
  | { readonly kind: 'admitted'; readonly surface: Surface; readonly request: WorkerRequest }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Takes only requests of the contract, from the surfaces that may send them. Nothing else gets any further. */
export function admit(message: unknown, sender: Runtime.MessageSender, own: OwnIdentity): Admission {
  const surface = surfaceOf(sender, own);
  if (surface === null) return { kind: 'refused', reason: 'sender' };
  const request = parseRequest(message);
  if (request === null) return { kind: 'refused', reason: 'shape' };
  if (!maySend(surface, request)) return { kind: 'refused', reason: 'surface' };
  return { kind: 'admitted', surface, request };
}
