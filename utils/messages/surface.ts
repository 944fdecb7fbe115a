import type { Runtime } from 'webextension-polyfill';
import { DIARY_ORIGIN } from '../diary/site.ts';
import type { WorkerRequest } from './contract.ts';

/** Who sends a request, as the browser vouches for it. */
export type Surface =
  /** Our content scripts in the top frame of a diary page. */
  | { readonly kind: 'diary'; readonly tabId: number }
  /** A page of the extension itself, such as the popup. */
  | { readonly kind: 'extension-page' };

/** What names this extension: `runtime.id` and the origin of its own pages. */
export interface OwnIdentity {
  readonly id: string;
  /** As `runtime.getURL('')`. */
  readonly baseUrl: string;
}

/** Tells who sent a message; null for any sender but our own scripts and pages. */
export function surfaceOf(sender: Runtime.MessageSender, own: OwnIdentity): Surface | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(own.baseUrl)) return { kind: 'extension-page' };
  const isDiary = URL.canParse(sender.url) && new URL(sender.url).origin === DIARY_ORIGIN;
  if (!isDiary || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  return { kind: 'diary', tabId: sender.tab.id };
}

/** Which kind of surface may send a request; every new request has to say it. */
const SENT_FROM: Readonly<Record<WorkerRequest['type'], Surface['kind'] | 'both'>> = {
  'get-link': 'both',
  'start-linking': 'both',
  'start-linking-of-browser': 'both',
  'cancel-linking': 'both',
  'show-sign-in-window': 'both',
  unlink: 'both',
  'open-messenger': 'both',
  'get-tab-report': 'extension-page',
  'prepare-panel': 'diary',
  'prepare-companion': 'diary',
  'prepare-launcher': 'diary',
  'move-launcher': 'diary',
  'session-changed': 'diary',
  'open-diary': 'extension-page',
  'get-preferences': 'extension-page',
  'change-preferences': 'extension-page',
  'get-stored-data': 'extension-page',
  'delete-stored-thing': 'extension-page',
  'delete-everything': 'extension-page',
  'export-stored-data': 'extension-page',
  'take-update-notice': 'extension-page',
};

/** True if this surface may send this request. */
export function maySend(surface: Surface, request: WorkerRequest): boolean {
  const from = SENT_FROM[request.type];
  return from === 'both' || from === surface.kind;
}
