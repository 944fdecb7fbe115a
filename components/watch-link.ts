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
  /** Sends a wish; its answer is shown as any other. */
  ask(request: LinkRequest): void;
  /** Ends every listener and timer. Answers still under way are not shown. */
  stop(): void;
}

/** How often (ms) an attempt under way is asked after: the question itself wakes a worker that died in the middle. */
const LINKING_RECHECK_MS = 3000;

/**
 * Follows the link's state: asks at the start, after each change notice, when the page is shown again (also out of
 * the back/forward cache) or its window comes to the front, and while linking every {@link LINKING_RECHECK_MS}. Nothing else is polled.
 *
 * Answers may overtake one another; one to an earlier question than the answer shown is dropped.
 */
export function watchLink(client: LinkClient, show: (shown: Shown) => void): LinkWatch {
  let asked = 0;
  let answered = 0;
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
    ask,
    stop() {
      answered = Number.POSITIVE_INFINITY;
      stopRecheck();
      stopNotices();
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
      removeEventListener('focus', look);
    },
  };
}
