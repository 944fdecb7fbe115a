import type { EffectivePreferences } from '../preferences/effective-preferences.ts';
import type { PreferencesClient, PreferencesRequest } from './contract.ts';
import { isPreferencesChanged } from './notices.ts';

/** The way of the options page to the worker, over the browser's own `chrome.runtime`. */
export const nativePreferencesClient: PreferencesClient = {
  async ask(request) {
    const answer = await chrome.runtime.sendMessage<PreferencesRequest, unknown>(request);
    if (!isPreferences(answer)) throw new TypeError('the worker did not answer with the preferences');
    return answer;
  },

  onChanged(callback) {
    const listener = (message: unknown, sender: chrome.runtime.MessageSender) => {
      if (sender.id === chrome.runtime.id && isPreferencesChanged(message)) callback();
    };
    chrome.runtime.onMessage.addListener(listener);
    return () => chrome.runtime.onMessage.removeListener(listener);
  },
};

/** Tells the worker's answer from no answer; it is the worker of this very build, which made it from checked data. */
function isPreferences(answer: unknown): answer is EffectivePreferences {
  return typeof answer === 'object' && answer !== null && 'messenger' in answer && 'sharedComputer' in answer;
}
