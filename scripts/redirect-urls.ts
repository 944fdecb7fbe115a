import { UNPACKED_CHROMIUM } from './build/extension-ids.ts';

// `npm run redirect-urls`: what the owner registers with VK for the extension's app, and why each line is there.
const REDIRECT_URLS = [{ url: UNPACKED_CHROMIUM.redirectUrl, of: 'unpacked build, Chromium browsers' }];

console.log('Доверенный redirect URL (trusted redirect URL), one line each:');
for (const { url, of } of REDIRECT_URLS) console.log(`  ${url}  (${of})`);
console.log('Базовый домен (base domain), one line each:');
for (const { url, of } of REDIRECT_URLS) console.log(`  ${new URL(url).hostname}  (${of})`);
