import type { Browser } from 'puppeteer-core';
import { sendBidi } from './bidi.ts';
import { inBrowserWindow } from './browser-window.ts';

/** Clears every cookie, and what the sites of these hosts have stored. */
export async function clearSiteData(browser: Browser, hostNames: readonly string[]): Promise<void> {
  await sendBidi(browser, 'storage.deleteCookies', {});
  const sites = new Set(hostNames.map((host) => host.split('.').slice(-2).join('.')));
  await inBrowserWindow(browser, clearDomStorages, [...sites]);
}

/** Runs in Firefox's window. The extension's own storage belongs to none of the sites. */
function clearDomStorages(sites: readonly string[]): Promise<unknown> {
  const { CLEAR_DOM_STORAGES } = Ci.nsIClearDataService;
  return Promise.all(
    sites.map(
      (site) =>
        new Promise<void>((resolve) => {
          const onDataDeleted = () => resolve();
          Services.clearData.deleteDataFromSite(site, {}, true, CLEAR_DOM_STORAGES, { onDataDeleted });
        }),
    ),
  );
}
