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

/**
 * The walks under way, and the answers of those that are over. Each page names its own walk, so that several windows do
 * not get into each other's way.
 */
export class SignInFlows {
  readonly #flows = new Map<string, SignInFlow>();
  readonly #answers = new Map<string, Promise<Response>>();

  start(purpose: SignInPurpose, style: PageStyle): SignInFlow {
    const flow = { id: randomUUID(), purpose, style };
    this.#flows.set(flow.id, flow);
    return flow;
  }

  /** Null for an unknown or finished one. */
  find(id: string | undefined): SignInFlow | null {
    return (id === undefined ? undefined : this.#flows.get(id)) ?? null;
  }

  /**
   * Ends a walk with its only answer. Its pages answer a second press, such as that of a double click, with the same:
   * the client is sent its one code twice. Whether VK ID does so is not known; it is the case that a client must bear.
   */
  finish(flow: SignInFlow, answer: Promise<Response>): Promise<Response> {
    this.#flows.delete(flow.id);
    this.#answers.set(flow.id, answer);
    return copyOf(answer);
  }

  /** The answer of a walk that is over; null for an unknown one and for one under way. */
  answerOf(id: string | undefined): Promise<Response> | null {
    const answer = id === undefined ? undefined : this.#answers.get(id);
    return answer ? copyOf(answer) : null;
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

/** The body of an answer can be sent only once. */
async function copyOf(answer: Promise<Response>): Promise<Response> {
  return (await answer).clone();
}
