import { chromiumRedirectUrl, FIREFOX, STORE_IDS } from '../../scripts/build/extension-ids.ts';

/*
 * What the manifest of a package may say. Written out here and not taken from scripts/build/manifest.ts, so that a permission that
 * comes in there is noticed.
 */

const DIARY = 'https://dnevnik2.petersburgedu.ru/*';

/**
 * What the manifest of a package asks for, and where its scripts run; lists are whole.
 *
 * @param browser as `npm run zip` names the package
 */
export function knownManifest(browser: string): Readonly<Record<string, unknown>> {
  return {
    permissions: ['contextMenus', 'identity', 'storage', 'scripting'],
    host_permissions: [DIARY, 'https://id.vk.ru/*', ...redirectHosts(browser)],
    content_scripts: [
      {
        matches: [DIARY],
        css: ['chats-tab.css'],
        js: ['chats-tab.js'],
        run_at: 'document_start',
        all_frames: false,
      },
    ],
    incognito: 'not_allowed',
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    options_ui: { open_in_tab: true, page: 'options.html' },
  };
}

/** Everything that stands in it. Any other key is one too many: most of those that there are ask for more, or open a door. */
export function knownKeys(browser: string): readonly string[] {
  return [
    ...Object.keys(knownManifest(browser)),
    'manifest_version',
    'name',
    'description',
    'version',
    'icons',
    'default_locale',
    'action',
    'commands',
    ...(browser === 'firefox' ? ['browser_specific_settings'] : ['minimum_chrome_version', 'storage']),
  ];
}

/** None before the first upload to a store, which gives the id. */
function redirectHosts(browser: string): readonly string[] {
  if (browser === 'firefox') return [`${FIREFOX.redirectUrl}*`];
  const id = Object.entries(STORE_IDS).find(([store]) => store === browser)?.[1] ?? null;
  return id === null ? [] : [`${chromiumRedirectUrl(id)}*`];
}
