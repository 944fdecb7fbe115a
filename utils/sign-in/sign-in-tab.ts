import type { Storage, Tabs, Windows } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { inTurn } from '../queue/in-turn.ts';
import type { VkIdApp } from '../vk-id/authorization-request.ts';
import { isRedirectTo } from '../vk-id/authorization-response.ts';
import { VK_ID_ORIGIN } from '../vk-id/host.ts';
import type { RequestSecrets } from '../vk-id/pkce.ts';

/** The part of the browser that this way needs. */
export interface TabBrowser {
  readonly tabs: Pick<Tabs.Static, 'create' | 'get' | 'query' | 'remove' | 'update'>;
  /** Not there where a tab is all that there is to show (Firefox for Android). */
  readonly windows: Pick<Windows.Static, 'update'> | undefined;
  readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
}

/** What must be known again when the worker has died while the person was at VK ID. */
export interface TabSignIn {
  readonly attemptId: string;
  /** The app that asks: VK takes the code from no other, and a school may set another one meanwhile. */
  readonly app: VkIdApp;
  readonly authorizationUrl: string;
  readonly secrets: RequestSecrets;
  /** Tab with the diary, to come back to; null if nobody began there. */
  readonly returnTo: number | null;
}

/** What the tab shows, as far as the host permissions let it be seen. */
export type TabSight =
  /** VK ID, or a site that the extension may not see: VK ID lets people sign in by other services too. */
  | { readonly kind: 'open' }
  | { readonly kind: 'redirected'; readonly url: string }
  /** The tab was closed, or the person went on to the diary in it. */
  | { readonly kind: 'left' };

/**
 * The way to sign in that needs no identity API: VK ID's page in a tab, whose redirect is seen in the tab's address. It
 * outlives the worker: the verifier and the state wait in `storage.session`, in memory only, until the attempt is over.
 *
 * The state, and in the redirect the code and the device's id, stand in the tab's address. The browser may note them in its
 * history and session files, and the redirect's host is asked for that address if there is one. PKCE makes such a code
 * worthless without the verifier, which no address has.
 */
export interface SignInTab {
  /** Remembers the sign-in and opens its page; resolves to the tab's id. */
  open(signIn: TabSignIn): Promise<number>;
  look(tabId: number, redirectUri: string): Promise<TabSight>;
  /** The sign-in of an attempt; null if there is none. */
  recall(attemptId: string): Promise<TabSignIn | null>;
  /** Brings the tab to the front, and VK ID's page back into it where the person went elsewhere. */
  show(tabId: number, signIn: TabSignIn | null): Promise<void>;
  bringToFront(tabId: number): Promise<void>;
  /** Drops the secrets of an attempt. */
  forget(attemptId: string): Promise<void>;
  /** Drops the secrets and closes the tab; found by its address where nobody remembers its id. */
  leave(attemptId: string, tabId?: number): Promise<void>;
  /** The same for what a dead worker left behind: a sign-in of any other attempt than the one under way. */
  leaveLeftover(attemptId: string | null): Promise<void>;
}

/** Item of `storage.session`; there only while a sign-in is shown in a tab. */
export const SIGN_IN_TAB_ITEM = 'signInTab';

const storedSignIn = z.object({
  attemptId: z.string(),
  app: z.object({ id: z.number(), redirectUri: z.string() }),
  authorizationUrl: z.string(),
  secrets: z.object({ codeVerifier: z.string(), state: z.string() }),
  returnTo: z.nullable(z.number()),
});

/**
 * What of the item may leave the browser's memory: neither the verifier nor the state, which VK ID's address names too.
 * Null where nothing is known about it.
 */
export function withoutSecrets(item: unknown): Pick<TabSignIn, 'attemptId' | 'returnTo'> | null {
  const stored = storedSignIn.safeParse(item);
  return stored.success ? { attemptId: stored.data.attemptId, returnTo: stored.data.returnTo } : null;
}

/** See {@link SignInTab}. */
export function signInTab({ tabs, windows, session }: TabBrowser): SignInTab {
  /** Attempt whose page this life of the worker opened, and will leave by itself. */
  let opened: string | null = null;
  const inOrder = inTurn();
  const read = async (): Promise<TabSignIn | null> => {
    const stored = storedSignIn.safeParse((await session.get(SIGN_IN_TAB_ITEM))[SIGN_IN_TAB_ITEM]);
    return stored.success ? stored.data : null;
  };
  const recall = async (attemptId: string): Promise<TabSignIn | null> => {
    const signIn = await read();
    return signIn?.attemptId === attemptId ? signIn : null;
  };
  /** VK ID's page has the state in its address, which nobody else knows; and only we are redirected to. */
  const find = async ({ app, secrets }: TabSignIn): Promise<number | undefined> => {
    const isOurs = (url = ''): boolean => url.includes(secrets.state) || isRedirectTo(url, app.redirectUri);
    const all = await tabs.query({});
    return all.find(({ url, pendingUrl }) => isOurs(url) || isOurs(pendingUrl))?.id;
  };
  /** Not those of a newer attempt, which this life may have begun while an older one was looked after. */
  const forget = (attemptId: string): Promise<void> =>
    inOrder(async () => {
      if (opened === null || opened === attemptId) await session.remove(SIGN_IN_TAB_ITEM);
    });
  /** The secrets last: as long as they are there, a next worker finds what this one has left undone. */
  const leave = async (signIn: TabSignIn, tabId?: number): Promise<void> => {
    const shown = tabId ?? (await find(signIn));
    if (shown !== undefined) await tabs.remove(shown).catch(ifStillThere);
    await forget(signIn.attemptId);
  };
  // A tab that the person closed meanwhile needs nothing any more.
  const ifStillThere = (): undefined => undefined;
  const bringToFront = async (tabId: number): Promise<void> => {
    const tab = await tabs.update(tabId, { active: true }).catch(ifStillThere);
    if (tab?.windowId !== undefined)
      await windows?.update(tab.windowId, { focused: true }).catch(ifStillThere);
  };
  return {
    async open(signIn) {
      opened = signIn.attemptId;
      await inOrder(() => session.set({ [SIGN_IN_TAB_ITEM]: signIn }));
      const { id } = await tabs.create({ url: signIn.authorizationUrl, active: true });
      if (id === undefined) throw new Error('the browser opened a tab without an id');
      return id;
    },

    async look(tabId, redirectUri) {
      const tab = await tabs.get(tabId).catch(() => null);
      if (tab === null) return { kind: 'left' };
      for (const url of [tab.pendingUrl, tab.url]) {
        if (url !== undefined && isRedirectTo(url, redirectUri)) return { kind: 'redirected', url };
      }
      return isElsewhere(tab.url) ? { kind: 'left' } : { kind: 'open' };
    },

    recall,

    async show(tabId, signIn) {
      const tab = await tabs.get(tabId).catch(ifStillThere);
      if (signIn && tab && !isVkId(tab.pendingUrl) && !isVkId(tab.url)) {
        await tabs.update(tabId, { url: signIn.authorizationUrl }).catch(ifStillThere);
      }
      await bringToFront(tabId);
    },

    bringToFront,
    forget,

    async leave(attemptId, tabId) {
      const signIn = await recall(attemptId);
      if (signIn !== null) await leave(signIn, tabId);
      else if (tabId !== undefined) await tabs.remove(tabId).catch(ifStillThere);
    },

    async leaveLeftover(attemptId) {
      const signIn = await read();
      if (signIn !== null && signIn.attemptId !== opened && signIn.attemptId !== attemptId)
        await leave(signIn);
    },
  };
}

function isVkId(url = ''): boolean {
  return URL.canParse(url) && new URL(url).origin === VK_ID_ORIGIN;
}

/** A page that can be seen and is not VK ID's: only the diary has a host permission beside it and the redirect URL. */
function isElsewhere(url = ''): boolean {
  return url.startsWith('https://') && !isVkId(url);
}
