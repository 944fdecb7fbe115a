import { randomUUID } from 'node:crypto';
import type { AuthorizeRequest, PageStyle } from './authorize-request.ts';

/** What somebody signs in for. */
export type SignInPurpose =
  /** An app's request to `/authorize`: ends with a code. */
  | { readonly kind: 'app'; readonly request: AuthorizeRequest }
  /** One of VK's own services: ends with a ticket that only the service can redeem. */
  | { readonly kind: 'service'; readonly name: string; readonly returnTo: string };

/** One walk through VK ID's pages, from the request to the answer. */
export interface SignInFlow {
  readonly id: string;
  readonly purpose: SignInPurpose;
  readonly style: PageStyle;
}

/** The walks under way. Each page names its own, so that several windows do not get into each other's way. */
export class SignInFlows {
  readonly #flows = new Map<string, SignInFlow>();

  start(purpose: SignInPurpose, style: PageStyle): SignInFlow {
    const flow = { id: randomUUID(), purpose, style };
    this.#flows.set(flow.id, flow);
    return flow;
  }

  /** Null for an unknown or finished one. */
  find(id: string | undefined): SignInFlow | null {
    return (id === undefined ? undefined : this.#flows.get(id)) ?? null;
  }

  /** Forgets a walk that was answered: its pages answer no second time. */
  finish(flow: SignInFlow): void {
    this.#flows.delete(flow.id);
  }
}

/** Name of whoever asks, as the person reads it. */
export function purposeName(purpose: SignInPurpose): string {
  switch (purpose.kind) {
    case 'app':
      return purpose.request.app.name;
    case 'service':
      return purpose.name;
  }
}
