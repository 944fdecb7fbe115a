import browser, { type Runtime } from 'webextension-polyfill';
import { leaveUpdateNotice } from '../../utils/update-notice/update-notice.ts';

/** Shows the first steps, in a tab of their own. */
export async function openFirstSteps(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/**
 * Greets a person who has just installed the extension with the first steps. After an update nothing opens: the popup
 * says so in a line when it is opened next. A browser that was updated itself is no reason for either.
 */
export async function greet({ reason, previousVersion }: Runtime.OnInstalledDetailsType): Promise<void> {
  const { version } = browser.runtime.getManifest();
  if (reason === 'install') await openFirstSteps();
  if (reason === 'update' && previousVersion !== version)
    await leaveUpdateNotice(browser.storage.local, version);
}
