import { isLinkView } from './answered-view.ts';
import type { LinkClient, LinkRequest } from './contract.ts';
import { isLinkChanged } from './notices.ts';

/**
 * The way of the panel and the popup to the worker, over the browser's own `chrome.runtime`. It gives promises in
 * Chromium and in Firefox (Manifest V3), so webextension-polyfill, which would add about 3 kB to a script that goes
 * into the diary's page, has nothing to do here.
 */
export const nativeClient: LinkClient = {
  async ask(request) {
    try {
      return await askOnce(request);
    } catch (reason) {
      // The worker may have been ended in the middle of its answer; asking wakes it, and requests may be repeated.
      if (nativeClient.isCutOff()) throw reason;
      return askOnce(request);
    }
  },

  isCutOff: () => chrome.runtime?.id === undefined,

  onChanged(callback) {
    const listener = (message: unknown, sender: chrome.runtime.MessageSender) => {
      if (sender.id === chrome.runtime.id && isLinkChanged(message)) callback();
    };
    chrome.runtime.onMessage.addListener(listener);
    return () => {
      // Throws once the extension is gone from this page, and the listener is gone with it.
      if (!nativeClient.isCutOff()) chrome.runtime.onMessage.removeListener(listener);
    };
  },
};

async function askOnce(request: LinkRequest) {
  const answer = await chrome.runtime.sendMessage<LinkRequest, unknown>(request);
  if (!isLinkView(answer)) throw new TypeError('the worker did not answer with a view');
  return answer;
}
