import type { Plugin } from 'vite';

const POLYFILL = /[\\/]node_modules[\\/]webextension-polyfill[\\/]/;

/**
 * Leaves webextension-polyfill out of the build for Firefox, whose own `browser` has promises everywhere: there it would hand
 * that on and be weight alone. Chromium needs it before 148, where an answer to a message cannot be a promise.
 *
 * @param browser that WXT builds for
 */
export function polyfillPlugin(browser: string): Plugin {
  return {
    name: 'polyfill-where-it-is-needed',
    enforce: 'pre',
    load(id) {
      return browser === 'firefox' && POLYFILL.test(id) ? 'export default globalThis.browser;' : null;
    },
  };
}
