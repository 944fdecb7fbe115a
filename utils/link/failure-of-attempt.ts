import type { SignInOutcome } from '../sign-in/sign-in-way.ts';
import { VkIdError } from '../vk-id/failure.ts';
import type { LinkFailure } from './link-failure.ts';

/** Failures after which the next attempt is shown in a tab, as their sentences say: the window did not show VK ID's page. */
export const WINDOW_FAILURES: ReadonlySet<LinkFailure> = new Set(['page-not-loaded', 'window-unusable']);

/** What a person is told where a step of linking threw. */
export function failureOfReason(reason: unknown): LinkFailure {
  return reason instanceof VkIdError ? reason.failure : 'unexpected';
}

/**
 * What a person is told where VK ID's page brought no redirect; null if they left it themselves. Without a connection they
 * closed a page that had nothing to show: Firefox tells of no failure there, and leaves its window for them to close, as any
 * browser does a tab.
 */
export function failureOfOutcome(
  outcome: Exclude<SignInOutcome, { kind: 'redirected' }>,
  isOnline: boolean,
): LinkFailure | null {
  switch (outcome.kind) {
    case 'closed':
      return isOnline ? null : 'no-network';
    case 'page-not-loaded':
      return isOnline ? 'page-not-loaded' : 'no-network';
    case 'not-shown':
      return isOnline ? 'vk-not-answering' : 'no-network';
    case 'busy':
      return 'busy';
    case 'unusable':
      console.error('The browser did not show its sign-in window:', outcome.message);
      return 'window-unusable';
  }
}
