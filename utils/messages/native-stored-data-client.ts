import type { ExportDataRequest, StoredDataClient, StoredDataRequest, StoredThings } from './contract.ts';
import { isLinkChanged, isPreferencesChanged } from './notices.ts';

/** The way of the options page to what is stored, over the browser's own `chrome.runtime`. */
export const nativeStoredDataClient: StoredDataClient = {
  async ask(request) {
    const answer = await chrome.runtime.sendMessage<StoredDataRequest, unknown>(request);
    if (!isStoredThings(answer)) throw new TypeError('the worker did not answer with what is stored');
    return answer.things;
  },

  async export() {
    const answer = await chrome.runtime.sendMessage<ExportDataRequest, unknown>({
      type: 'export-stored-data',
    });
    if (typeof answer !== 'object' || answer === null || !('json' in answer)) {
      throw new TypeError('the worker did not answer with what is stored');
    }
    return String(answer.json);
  },

  onChanged(callback) {
    // Both of the worker's notices mean it, and the page's being looked at again covers the rest.
    const listener = (message: unknown, sender: chrome.runtime.MessageSender) => {
      const isChange = isLinkChanged(message) || isPreferencesChanged(message);
      if (sender.id === chrome.runtime.id && isChange) callback();
    };
    chrome.runtime.onMessage.addListener(listener);
    addEventListener('focus', callback);
    return () => {
      chrome.runtime.onMessage.removeListener(listener);
      removeEventListener('focus', callback);
    };
  },
};

/** Tells the worker's answer from no answer; it is the worker of this very build, which made it from checked data. */
function isStoredThings(answer: unknown): answer is StoredThings {
  return typeof answer === 'object' && answer !== null && 'things' in answer && Array.isArray(answer.things);
}
