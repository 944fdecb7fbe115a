import { randomUUID } from 'node:crypto';
import type { VkAccount } from '../people.ts';
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

/** The press that a walk ends with. */
export type LastPress = 'deny' | `approve as ${number}`;

/** «Продолжить», pressed by the account. */
export function approvalOf(account: VkAccount): LastPress {
  return `approve as ${account.id}`;
}

interface LastAnswer {
  readonly press: LastPress;
  readonly answer: Promise<Response>;
}

/**
 * The walks under way, and the answers of those that are over. Each page names its own walk, so that several windows do
 * not get into each other's way.
 */
export class SignInFlows {
  readonly #flows = new Map<string, SignInFlow>();
  readonly #answers = new Map<string, LastAnswer>();

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
   * Ends a walk with its only answer, which the same press made again gets too: both presses of a double click bring the
   * client's one code. Whether VK ID does so is not known.
   */
  finish(flow: SignInFlow, press: LastPress, answer: Promise<Response>): Promise<Response> {
    this.#flows.delete(flow.id);
    this.#answers.set(flow.id, { press, answer });
    return copyOf(answer);
  }

  /** The answer to the press that ended a walk, for the same one made again; null for any other. */
  repeatedAnswer(press: LastPress, id: string | undefined): Promise<Response> | null {
    const last = id === undefined ? undefined : this.#answers.get(id);
    return last?.press === press ? copyOf(last.answer) : null;
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
