import type { LinkView } from '../link/link-view.ts';

/** Every status that a {@link LinkView} can have; `satisfies` lets none be missed. */
const STATUSES = {
  nobody: true,
  choice: true,
  'signed-out': true,
  unlinked: true,
  linking: true,
  linked: true,
} as const satisfies Record<LinkView['status'], true>;

/**
 * Tells the worker's answer from no answer: the browser resolves with `undefined` when nobody answered. Only the
 * status is looked at, without a schema library that the panel would have to carry: the sender is the worker of this
 * very build, which made the view from checked data.
 */
export function isLinkView(answer: unknown): answer is LinkView {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'status' in answer &&
    typeof answer.status === 'string' &&
    Object.hasOwn(STATUSES, answer.status)
  );
}
