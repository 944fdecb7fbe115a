import { join } from 'node:path';
import { loadEnv } from 'vite';
import {
  CHROMIUM_STORES,
  chromiumRedirectUrl,
  FIREFOX,
  STORE_IDS,
  UNPACKED_CHROMIUM,
} from './build/extension-ids.ts';
import { ownRedirectUrl } from './build/own-redirect-url.ts';

// `npm run redirect-urls`: what the owner registers with VK for the extension's app, and why each line is there.
const stores = Object.entries(CHROMIUM_STORES).map(([browser, of]) => {
  const id = Object.entries(STORE_IDS).find(([name]) => name === browser)?.[1];
  return { url: id ? chromiumRedirectUrl(id) : null, of };
});
const ofBrowsers = [
  { url: UNPACKED_CHROMIUM.redirectUrl, of: 'unpacked build, Chromium browsers' },
  { url: FIREFOX.redirectUrl, of: 'Firefox: addons.mozilla.org and temporary add-ons' },
  ...stores.flatMap(({ url, of }) => (url === null ? [] : [{ url, of }])),
];
// From the environment, `.env` or `.env.production`. A build reads files for one browser alone too (`.env.firefox`): not so here.
const own = ownRedirectUrl(loadEnv('production', join(import.meta.dirname, '..'), 'WXT_'));
const known = own === null ? ofBrowsers : [{ url: own, of: 'WXT_VKID_REDIRECT_URL, all builds with it' }];
const unknown = own === null ? stores.flatMap(({ url, of }) => (url === null ? [of] : [])) : [];

console.log('Доверенный redirect URL (trusted redirect URL), one line each:');
for (const { url, of } of known) console.log(`  ${url}  (${of})`);
console.log('Базовый домен (base domain), one line each:');
for (const { url, of } of known) console.log(`  ${new URL(url).hostname}  (${of})`);
if (unknown.length > 0) {
  console.log(
    `Not known yet, because the store gave no id so far (scripts/build/extension-ids.ts): ${unknown.join(', ')}`,
  );
}
