import type { Target } from 'puppeteer-core';

const turns = new WeakMap<Target, Promise<unknown>>();

/**
 * Attaches to a target of a browser when every earlier attachment to it is through. puppeteer-core 25 tells its own
 * attachments from ours by the target alone: of two that are under way together it takes the second for its own, and
 * ends it at once if the target is a service worker.
 *
 * @param attach what attaches, such as `target.createCDPSession()` or `target.worker()`
 */
export function attachInTurn<Session>(target: Target, attach: () => Promise<Session>): Promise<Session> {
  const session = (turns.get(target) ?? Promise.resolve()).then(attach);
  turns.set(
    target,
    session.catch(() => undefined),
  );
  return session;
}
