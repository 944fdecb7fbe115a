import type { LinkView } from '../utils/link/link-view.ts';
import type { LinkClient, LinkRequest } from '../utils/messages/contract.ts';

/** What there is to show: nothing yet, the worker's newest answer, or that there was none. */
export type Shown =
  | { readonly kind: 'loading' }
  /** `isCutOff`: for good, as {@link LinkClient.isCutOff} says. */
  | { readonly kind: 'unreachable'; readonly isCutOff: boolean }
  | { readonly kind: 'view'; readonly view: LinkView };

/** A running {@link watchLink}. */
export interface LinkWatch {
  /** Sends a wish; its answer is shown as any other, and `wait` tells of its way. */
  ask(request: LinkRequest): void;
  /** Ends every listener and timer. Answers still under way are not shown. */
  stop(): void;
}

/** How often (ms) an attempt under way is asked after: the question itself wakes a worker that died in the middle. */
const LINKING_RECHECK_MS = 3000;

/**
 * How long (ms) a wish is on its way at least if its answer changes nothing: the person must see that it was heard, and a
 * screen reader that the same sentence is said anew.
 */
const LEAST_WAIT_MS = 600;

/**
 * Follows the link's state: asks at the start, after each change notice, when the page is shown again (also out of
 * the back/forward cache) or its window comes to the front, and while linking every {@link LINKING_RECHECK_MS}. Nothing else is polled.
 *
 * Answers may overtake one another; one to an earlier question than the answer shown is dropped.
 *
 * @param wait told when a wish goes on its way (true), and after its answer (false)
 */
export function watchLink(
  client: LinkClient,
  show: (shown: Shown) => void,
  wait: (isWaiting: boolean) => void,
): LinkWatch {
  let asked = 0;
  let answered = 0;
  let last = '';
  /** The question that is waited for, and the time until which it is at least. */
  let wished = Number.POSITIVE_INFINITY;
  let until = 0;
  let arrival: ReturnType<typeof setTimeout> | undefined;
  let recheck: ReturnType<typeof setInterval> | undefined;

  const settle = (question: number, shown: Shown) => {
    if (question < answered) return;
    answered = question;
    if (shown.kind === 'view' && shown.view.status === 'linking') {
      recheck ??= setInterval(refresh, LINKING_RECHECK_MS);
    } else {
      stopRecheck();
    }
    show(shown);
    const before = last;
    last = JSON.stringify(shown);
    if (question < wished) return;
    clearTimeout(arrival);
    if (last === before) arrival = setTimeout(arrive, until - performance.now());
    else arrive();
  };
  const arrive = () => {
    wished = Number.POSITIVE_INFINITY;
    wait(false);
  };
  const ask = (request: LinkRequest) => {
    asked += 1;
    const question = asked;
    client.ask(request).then(
      (view) => settle(question, { kind: 'view', view }),
      () => settle(question, { kind: 'unreachable', isCutOff: client.isCutOff() }),
    );
  };
  const refresh = () => ask({ type: 'get-link' });
  // A page of the diary may send such events without end.
  const look = ({ isTrusted }: Event) => {
    if (isTrusted && document.visibilityState === 'visible') refresh();
  };
  const stopRecheck = () => {
    clearInterval(recheck);
    recheck = undefined;
  };

  const stopNotices = client.onChanged(refresh);
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  addEventListener('focus', look);
  refresh();

  return {
    ask(request) {
      clearTimeout(arrival);
      ask(request);
      wished = asked;
      until = performance.now() + LEAST_WAIT_MS;
      wait(true);
    },
    stop() {
      answered = Number.POSITIVE_INFINITY;
      clearTimeout(arrival);
      stopRecheck();
      stopNotices();
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
      removeEventListener('focus', look);
    },
  };
}
