import { createHash } from 'node:crypto';

/*
 * Every id of this extension, and the redirect URL that follows from each: the one place to put an id that a store gave.
 * `npm run redirect-urls` prints what is to be registered with VK.
 */

/** An extension id as a Chromium browser derives it, with the redirect URL that goes to VK's cabinet. */
export interface ChromiumExtension {
  /** Public key (DER, base64) that fixes the id of an unpacked build; a store replaces it with its own. */
  readonly key: string;
  readonly id: string;
  readonly redirectUrl: string;
}

/** The unpacked build, for development, the stand and the tests. The private key was never kept: nothing is signed with it. */
export const UNPACKED_CHROMIUM: ChromiumExtension = {
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9TLGiQXFxX7AkOlnu8FO1imA2AWfZl9ujetzcOrEiyyQpGRSXQme5B+0OGrvPhtEaO9JZY1GtRJCl3mC0ChvUrgnKUZAkaqpXiHShlKD/6E8t85kJVzBgfnlOLzsj1YEAA5BJjZrBG/LfgMCCICnXl/ymdfzuZGrUNKvdARdQg00clqtOcAi0UP/4rNMg/d2M0CDtsktz5XuSVGOjy/zwJHYw04F5JlLXFE7XJEUl2e4Q0H2vL/z4u5le3ZFrxya16kubDXS691aP8677X0+OUxDV10JcuJu1QRey89KazzvxUiMLP9bqzV5jm0XUKhK8TKAFerPuNKxGq5uR/8UbwIDAQAB',
  id: 'kphblehckgmcpncjcemgmiaeoedookla',
  redirectUrl: chromiumRedirectUrl('kphblehckgmcpncjcemgmiaeoedookla'),
};

/** Firefox's id stands in the manifest and is the same in development and at addons.mozilla.org. It names no domain. */
const FIREFOX_ID = '{8f3b1c52-7d0e-4a9b-9c64-2e5af0d81b37}';

/** The Firefox build, wherever it comes from. */
export const FIREFOX = { id: FIREFOX_ID, redirectUrl: firefoxRedirectUrl(FIREFOX_ID) } as const;

/** The stores for Chromium browsers, by the browser name that WXT builds for. Yandex Browser takes the Chrome Web Store's and Opera's. */
export const CHROMIUM_STORES = {
  chrome: 'Chrome Web Store',
  edge: 'Edge Add-ons',
  opera: 'Opera Add-ons',
} as const;

/** Id that each of them gave to the extension's item; null until it was uploaded for the first time (docs/publishing.md). */
export const STORE_IDS: Readonly<Record<keyof typeof CHROMIUM_STORES, string | null>> = {
  chrome: null,
  edge: null,
  opera: null,
};

/** The redirect URL that a Chromium browser catches for an extension (`identity.getRedirectURL`). */
export function chromiumRedirectUrl(id: string): string {
  return `https://${id}.chromiumapp.org/`;
}

/** The same in Firefox: the host is the SHA-1 of the add-on's id, in hexadecimal. */
export function firefoxRedirectUrl(id: string): string {
  return `https://${createHash('sha1').update(id).digest('hex')}.extensions.allizom.org/`;
}
