import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX } from '../../../scripts/build/extension-ids.ts';
import { eventually } from '../eventually.ts';
import { announceContext, announceContextGone, contextOf } from './bidi.ts';
import { inBrowserWindow } from './browser-window.ts';

/** The popup that was opened last in each browser, as WebDriver BiDi names it. */
const lastPopups = new WeakMap<Browser, string>();

/**
 * Presses the extension's button in Firefox's toolbar. A popup that is still open is closed first. It is no tab, so that
 * WebDriver BiDi knows nothing of it: Firefox's own window gives it a name there, by which commands find it.
 */
export async function openToolbarPopup(browser: Browser, over: Page): Promise<Page> {
  const last = lastPopups.get(browser);
  if (last !== undefined) announceContextGone(browser, last);
  await over.bringToFront();
  await inBrowserWindow(browser, hidePanels);
  await inBrowserWindow(browser, pressToolbarButton, FIREFOX.id);
  const popup = await eventually('the popup of the toolbar’s button', async () => {
    return (await inBrowserWindow(browser, nameOpenPopup)) ?? undefined;
  });
  announceContext(browser, popup);
  lastPopups.set(browser, popup.context);
  const page = (await browser.pages()).find((one) => contextOf(one) === popup.context);
  if (page === undefined) throw new Error('puppeteer did not take the popup');
  return Object.assign(page, {
    // It is in front for as long as it is open.
    bringToFront: async () => undefined,
    close: () => inBrowserWindow(browser, hidePanels),
  });
}

/** Runs in Firefox's window. */
function hidePanels(): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const panel of document.querySelectorAll<XulPanel>('panel')) panel.hidePopup();
}

/** Runs in Firefox's window. */
function pressToolbarButton(id: string): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const button = window.document.querySelector<XulButton>(
    `[data-extensionid="${id}"] .unified-extensions-item-action-button`,
  );
  if (button === null) throw new Error('The extension has no button in the toolbar');
  button.doCommand();
}

/** Runs in Firefox's window: the popup that shows a page by now, with the name that it gets. */
function nameOpenPopup(): { context: string; url: string } | null {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popups = window.document.querySelectorAll<XulBrowser>(
    // One that is loading in advance gives its page to another as soon as it is shown.
    'browser.webextension-popup-browser:not(.webextension-preload-browser)',
  );
  const popup = [...popups].find(({ currentURI }) => currentURI.spec.endsWith('/popup.html'));
  if (popup === undefined) return null;
  popup.permanentKey ??= {};
  const context = NavigableManager.getIdForBrowser(popup);
  const known = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) => (id === context ? popup : known(id));
  return { context, url: popup.currentURI.spec };
}
