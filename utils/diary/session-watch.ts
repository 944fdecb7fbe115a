import { readUserId } from './person.ts';

/**
 * Calls back when the session's cookie comes to name somebody else, also from another tab. For an opened panel, and
 * only where the browser tells of cookies (Chromium, Firefox 140) and the site lets scripts read this one.
 *
 * @returns the way to stop
 */
export function followSession(changed: () => void): () => void {
  if (!('cookieStore' in globalThis)) return () => undefined;
  let userId = readUserId(document.cookie);
  // The site renews the cookie with most of its answers; whom it names is what counts.
  const look = () => {
    const now = readUserId(document.cookie);
    if (now === userId) return;
    userId = now;
    changed();
  };
  cookieStore.addEventListener('change', look);
  return () => cookieStore.removeEventListener('change', look);
}
