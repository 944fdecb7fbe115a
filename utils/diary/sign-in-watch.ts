import { followAddress } from './address-watch.ts';
import { SIGN_IN_ROUTE } from './site.ts';

/**
 * Tells the worker when the page comes to the sign-in page or leaves it: somebody may have signed out of the diary, or
 * in. Costs nothing anywhere else.
 */
export function followSignIn(): void {
  let isThere = false;
  const look = () => {
    if (isThere === (location.pathname === SIGN_IN_ROUTE)) return;
    isThere = !isThere;
    // A worker that cannot be reached learns it from the next question of a surface.
    chrome.runtime?.sendMessage({ type: 'session-changed' }).catch(() => undefined);
  };
  followAddress(look);
  // The session may be ended by a script of the sign-in page's own.
  if (document.body) look();
  else addEventListener('DOMContentLoaded', look);
}
