/**
 * Calls back after every change of the address, in-app navigation included: the site's router goes by `pushState`,
 * which fires no event but the Navigation API's (Chromium 102, Firefox 147). Older browsers tell of links, Back and
 * Forward alone. A second press of «Чаты» counts too. Browsers bound how often a page may replace its entry.
 */
export function followAddress(changed: () => void): void {
  globalThis.navigation?.addEventListener('currententrychange', changed);
  addEventListener('popstate', changed);
}
