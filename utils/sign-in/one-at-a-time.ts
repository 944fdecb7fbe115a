import { inTurn } from '../queue/in-turn.ts';
import type { SignInWay } from './sign-in-way.ts';

/**
 * Makes a way show one sign-in at a time. The browser opens its sign-in window only when the page has loaded, and until
 * then it can neither be closed nor a second one begun: whoever calls a slow one off and begins anew waits here until
 * the first one is gone, and is not told that the browser is busy.
 */
export function oneAtATime(way: SignInWay): SignInWay {
  const exclusively = inTurn();
  return (request) =>
    exclusively(async () => ((await request.isWanted()) ? way(request) : ({ kind: 'closed' } as const)));
}
