import type { ConfigEnv, UserManifest } from 'wxt';
import { DIARY_MATCH_PATTERN } from '../../utils/diary/site.ts';
import { VK_ID_MATCH_PATTERN } from '../../utils/vk-id/host.ts';
import { chromiumRedirectUrl, FIREFOX, STORE_IDS, UNPACKED_CHROMIUM } from './extension-ids.ts';
import { ownRedirectUrl } from './own-redirect-url.ts';

/** The toolbar's button until the worker knows that an account is linked; drawn by scripts/icons.ts. */
const UNLINKED_ICONS = {
  16: 'icon/unlinked-16.png',
  24: 'icon/unlinked-24.png',
  32: 'icon/unlinked-32.png',
} as const;

/**
 * The manifest beyond what WXT derives from the entry points. The permissions are final in version 1: Firefox
 * neither shows nor grants a host that an update adds (docs/architecture.md, "Permissions").
 */
export function manifest({ browser }: Pick<ConfigEnv, 'browser'>): UserManifest {
  const isFirefox = browser === 'firefox';
  const redirectUrl = ownRedirectUrl(process.env) ?? redirectUrlIn(browser);
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    ...(isFirefox ? firefoxOnly : chromiumOnly(isForStore())),
    permissions: ['contextMenus', 'identity', 'storage', 'scripting'],
    host_permissions: [
      DIARY_MATCH_PATTERN,
      VK_ID_MATCH_PATTERN,
      ...(redirectUrl === null ? [] : [redirectMatchPattern(redirectUrl)]),
    ],
    content_scripts: [
      {
        matches: [DIARY_MATCH_PATTERN],
        css: ['chats-tab.css'],
        js: ['chats-tab.js'],
        // Before the page shows anything: the script waits for the style sheet's word, and searches when there is a menu.
        run_at: 'document_start',
        all_frames: false,
      },
    ],
    // Nothing of a private window may be kept beyond it, and the identity API is switched off there.
    incognito: 'not_allowed',
    ...(isFirefox ? {} : { storage: { managed_schema: 'school-policy.json' } }),
    action: {
      default_icon: UNLINKED_ICONS,
      // Firefox would hide the button behind the one for all extensions.
      ...(isFirefox ? { default_area: 'navbar' } : {}),
    },
    commands: {
      'open-chats': {
        // The same key in both keyboard layouts: Latin C for chats. Free in both engines.
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_openChats__',
      },
    },
  };
}

/** Everything on the redirect URL's host: a pattern knows no query. */
function redirectMatchPattern(redirectUrl: string): string {
  return `${new URL(redirectUrl).origin}/*`;
}

/** Whether the package goes to a store (scripts/zip.ts), which gives the extension its key and id. */
function isForStore(): boolean {
  return process.env['STORE_PACKAGE'] === 'yes';
}

/** Null for the first upload to a store: only then the id is known. */
function redirectUrlIn(browser: string): string | null {
  if (browser === 'firefox') return FIREFOX.redirectUrl;
  if (!isForStore()) return UNPACKED_CHROMIUM.redirectUrl;
  const id = Object.entries(STORE_IDS).find(([name]) => name === browser)?.[1] ?? null;
  return id === null ? null : chromiumRedirectUrl(id);
}

/** The floor is justified in docs/architecture.md ("Minimum Chromium"). */
const chromiumOnly = (isForStore: boolean): UserManifest => ({
  ...(isForStore ? {} : { key: UNPACKED_CHROMIUM.key }),
  minimum_chrome_version: '121',
});

const firefoxOnly: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: FIREFOX.id,
      // The first desktop version that shows what follows to the person before it installs the extension.
      strict_min_version: '140.0',
      // The code and the tokens that VK ID issues go back to VK ID; nothing else leaves the browser (PRIVACY.md).
      data_collection_permissions: { required: ['authenticationInfo'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};
