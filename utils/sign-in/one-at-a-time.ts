import type { SignInWay } from './sign-in-way.ts';

/**
 * Makes a way show one sign-in at a time. The browser opens its sign-in window only when the page has loaded, and until
 * then it can neither be closed nor a second one begun: whoever calls a slow one off and begins anew waits here until
 * the first one is gone, and is not told that the browser is busy.
 */
export function oneAtATime(way: SignInWay): SignInWay {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const outcome = last.then(async () => {
      return (await request.isWanted()) ? way(request) : ({ kind: 'closed' } as const);
    });
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
