import { followAddress } from './address-watch.ts';
import { isSignInPath } from './sign-in-page.ts';

/**
 * Tells the worker when the page comes to the sign-in page or leaves it: somebody may have signed out of the diary, or
 * in. Costs nothing anywhere else.
 */
export function followSignIn(): void {
  let isSignIn = false;
  const look = () => {
    if (isSignIn === isSignInPath(location.pathname)) return;
    isSignIn = !isSignIn;
    // An updated extension's old scripts have no runtime any more. A worker that cannot be reached learns it from the next
    // question of a surface.
    if (chrome.runtime?.id)
      chrome.runtime.sendMessage({ type: 'session-changed', isSignIn }).catch(() => undefined);
  };
  followAddress(look);
  // The session may be ended by a script of the sign-in page's own.
  if (document.body) look();
  else addEventListener('DOMContentLoaded', look);
}
