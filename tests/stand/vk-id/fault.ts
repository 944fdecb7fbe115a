import type { Endpoint } from './endpoint.ts';
import type { OAuthErrorCode } from './oauth-error.ts';

/** The right answer, `ms` milliseconds late. */
export interface DelayFault {
  readonly kind: 'delay';
  readonly ms: number;
}

/** Takes the place of the whole answer of any endpoint, or holds it back. */
export type AnswerFault =
  | DelayFault
  /** Another HTTP status, with a body of JSON without an `error`, or a page of HTML. */
  | { readonly kind: 'status'; readonly status: number; readonly body: 'json' | 'html' }
  /** VK's error shape with HTTP 200; for authorize, an error in the redirect. */
  | { readonly kind: 'oauth-error'; readonly error: OAuthErrorCode }
  /** JSON cut off in the middle. */
  | { readonly kind: 'broken-json' }
  | { readonly kind: 'empty-body' }
  /** Valid JSON of `bytes` bytes and a little more. */
  | { readonly kind: 'big-body'; readonly bytes: number }
  /** The connection is closed without an answer. */
  | { readonly kind: 'connection-reset' };

/** Changes a right answer: the JSON of a token call, or the parameters of authorize's redirect. */
export type ContentFault =
  /** `field` with dots for nested ones, such as `user.first_name`. */
  | { readonly kind: 'missing-field'; readonly field: string }
  /** The field becomes a list that holds its value. */
  | { readonly kind: 'wrong-type'; readonly field: string }
  | { readonly kind: 'other-state' }
  /** In exchange, refresh and user_info: somebody else's `user_id`. */
  | { readonly kind: 'other-user'; readonly userId: number };

/** Changes the form of authorize's redirect. */
export type RedirectFault =
  /** The parameter comes a second time, with another value. */
  | { readonly kind: 'repeated-parameter'; readonly name: string }
  /** All parameters in one, `payload={…}`, as some integrations got them. */
  | { readonly kind: 'payload-form' };

/** What can go wrong at VK. */
export type Fault = AnswerFault | ContentFault | RedirectFault;

/** Where a fault can be shown: a call of the protocol, or the person's «Продолжить», whose answer can only be late. */
export type FaultyPlace = Endpoint | 'consent';

interface SetFault {
  readonly fault: Fault;
  /** How many more requests it meets. */
  left: number;
}

/** Switches faults on and off; at most one for each place. */
export class Faults {
  readonly #set = new Map<FaultyPlace, SetFault>();

  /** From now on the place shows the fault, `times` times or until {@link clear}. */
  set(place: Endpoint, fault: Fault, times?: number): void;
  set(place: 'consent', fault: DelayFault, times?: number): void;
  set(place: FaultyPlace, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#set.set(place, { fault, left: times });
  }

  /** Whether the place has a fault that a request is still to meet. */
  isSet(place: FaultyPlace): boolean {
    return this.#set.has(place);
  }

  /** Takes away the fault of one place, or of all. */
  clear(place?: FaultyPlace): void {
    if (place === undefined) this.#set.clear();
    else this.#set.delete(place);
  }

  /** The fault that this request meets, if it is one of the kinds that `fits`; counts down its times. */
  take<F extends Fault>(place: FaultyPlace, fits: (fault: Fault) => fault is F): F | null {
    const set = this.#set.get(place);
    if (!set || !fits(set.fault)) return null;
    set.left -= 1;
    if (set.left <= 0) this.#set.delete(place);
    return set.fault;
  }
}

/** Tells the two groups apart that are applied before and after an answer is made. */
export function isAnswerFault(fault: Fault): fault is AnswerFault {
  switch (fault.kind) {
    case 'delay':
    case 'status':
    case 'oauth-error':
    case 'broken-json':
    case 'empty-body':
    case 'big-body':
    case 'connection-reset':
      return true;
    case 'missing-field':
    case 'wrong-type':
    case 'other-state':
    case 'other-user':
    case 'repeated-parameter':
    case 'payload-form':
      return false;
  }
}

/** The opposite of {@link isAnswerFault}. */
export function isContentOrRedirectFault(fault: Fault): fault is ContentFault | RedirectFault {
  return !isAnswerFault(fault);
}

/** Whether an answer is only late. */
export function isDelay(fault: Fault): fault is DelayFault {
  return fault.kind === 'delay';
}
