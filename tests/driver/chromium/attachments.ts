import type { CDPSession, Target } from 'puppeteer-core';

const turns = new WeakMap<Target, Promise<unknown>>();
const sessions = new WeakMap<Target, Set<CDPSession>>();

/**
 * Attaches to a target of a browser when every earlier attachment to it is through. puppeteer-core 25 tells its own
 * attachments from ours by the target alone: of two that are under way together it takes the second for its own, and
 * ends it at once if the target is a service worker.
 *
 * @param attach what attaches, such as `target.worker()`
 */
export function attachInTurn<Attached>(target: Target, attach: () => Promise<Attached>): Promise<Attached> {
  const attached = (turns.get(target) ?? Promise.resolve()).then(attach);
  turns.set(
    target,
    attached.catch(() => undefined),
  );
  return attached;
}

/** Opens a session with a target, until it goes away or {@link closeSessions}. */
export async function openSession(target: Target): Promise<CDPSession> {
  const session = await attachInTurn(target, () => target.createCDPSession());
  const ofTarget = sessions.get(target) ?? new Set();
  sessions.set(target, ofTarget.add(session));
  return session;
}

/** Closes every session that {@link openSession} opened: a worker that one is open with never goes away. */
export async function closeSessions(target: Target): Promise<void> {
  const open = [...(sessions.get(target) ?? [])];
  sessions.delete(target);
  await Promise.all(open.map((session) => session.detach().catch(() => undefined)));
}
