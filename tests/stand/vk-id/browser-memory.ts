import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { VkAccount } from '../people.ts';

const BROWSER_COOKIE = 'vkid_browser';
const SESSION_COOKIE = 'vkid_session';
const YEAR = 365 * 24 * 3600;

/** What VK ID knows about the browser that asks. */
export interface BrowserState {
  /** Accounts that ever signed in here, the latest first: offered for choice. */
  readonly remembered: readonly VkAccount[];
  /** Accounts of the present session: they need no password. */
  readonly signedIn: readonly VkAccount[];
}

/**
 * VK ID's memory of browsers. Two cookies on its host: one names the browser and remembers accounts, the other is the
 * session. Without the second, a remembered account asks for its password again.
 */
export class BrowserMemory {
  readonly #remembered = new Map<string, VkAccount[]>();
  readonly #sessions = new Map<string, VkAccount[]>();

  /** Reads the cookies of a request; sets none. */
  recall(context: Context): BrowserState {
    return {
      remembered: this.#remembered.get(getCookie(context, BROWSER_COOKIE) ?? '') ?? [],
      signedIn: this.#sessions.get(getCookie(context, SESSION_COOKIE) ?? '') ?? [],
    };
  }

  /** Signs an account in and remembers it. */
  signIn(context: Context, account: VkAccount): void {
    remember(this.#remembered, this.#cookie(context, BROWSER_COOKIE), account);
    remember(this.#sessions, this.#cookie(context, SESSION_COOKIE), account);
  }

  /** The cookies of a browser in which an account signed in before. */
  signedInBrowser(account: VkAccount): Readonly<Record<string, string>> {
    const cookies = { [BROWSER_COOKIE]: newName(), [SESSION_COOKIE]: newName() };
    remember(this.#remembered, cookies[BROWSER_COOKIE], account);
    remember(this.#sessions, cookies[SESSION_COOKIE], account);
    return cookies;
  }

  /** Ends the session; the accounts stay remembered. */
  signOut(context: Context): void {
    this.#sessions.delete(getCookie(context, SESSION_COOKIE) ?? '');
  }

  /** `device_id` of this browser for an app: the same every time, another one for another app. */
  deviceId(context: Context, appId: string): string {
    const browser = getCookie(context, BROWSER_COOKIE) ?? '';
    return createHash('sha512').update(`${browser} ${appId}`).digest('base64url');
  }

  #cookie(context: Context, name: string): string {
    const value = getCookie(context, name) ?? newName();
    setCookie(context, name, value, {
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: YEAR,
    });
    return value;
  }
}

function newName(): string {
  return randomBytes(24).toString('base64url');
}

function remember(memory: Map<string, VkAccount[]>, key: string, account: VkAccount): void {
  const others = (memory.get(key) ?? []).filter((known) => known.id !== account.id);
  memory.set(key, [account, ...others]);
}
