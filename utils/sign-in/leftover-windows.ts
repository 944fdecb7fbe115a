import type { Windows } from 'webextension-polyfill';
import { VK_ID_ORIGIN } from '../vk-id/host.ts';
import type { SignInWay } from './sign-in-way.ts';

/** The part of the browser that this needs. */
export interface LeftoverBrowser {
  readonly windows: Pick<Windows.Static, 'getAll' | 'remove'>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds between two tries. */
const RETRY_AFTER = 1_000;

/** Tries after the first. A page that does not come in this time counts as not coming. */
const RETRIES = 20;

/**
 * Makes a way get past a sign-in window that a dead worker left behind. The browser shows one at a time and counts the
 * left one too, even while its page is loading and there is no window to close: until then the new one waits.
 */
export function closingLeftovers(way: SignInWay, browser: LeftoverBrowser): SignInWay {
  return async (request) => {
    for (let retries = 0; retries < RETRIES; retries += 1) {
      const outcome = await way(request);
      if (outcome.kind !== 'busy') return outcome;
      await closeLeftWindows(browser, request.authorizationUrl);
      await browser.wait(RETRY_AFTER);
      if (!(await request.isWanted())) return { kind: 'closed' };
    }
    const outcome = await way(request);
    return outcome.kind === 'busy' ? { kind: 'not-shown' } : outcome;
  };
}

/** Other sites show VK ID in popups too, and may be waiting for them: ours are those whose address names our app and redirect. */
async function closeLeftWindows({ windows }: LeftoverBrowser, authorizationUrl: string): Promise<void> {
  const popups = await windows.getAll({ populate: true, windowTypes: ['popup'] });
  const ours = new URL(authorizationUrl).searchParams;
  const isLeft = (url = ''): boolean => {
    if (!URL.canParse(url)) return false;
    const { origin, searchParams } = new URL(url);
    // VK ID's own pages, which its authorization request may lead on to, are said to name the app as app_id.
    const app = searchParams.get('client_id') ?? searchParams.get('app_id');
    return (
      origin === VK_ID_ORIGIN &&
      app === ours.get('client_id') &&
      searchParams.get('redirect_uri') === ours.get('redirect_uri')
    );
  };
  for (const { id, tabs } of popups) {
    const isOurs = tabs?.some(({ url, pendingUrl }) => isLeft(url) || isLeft(pendingUrl));
    // A window that is gone by now needs no closing.
    if (isOurs && id !== undefined) await windows.remove(id).catch(() => undefined);
  }
}
