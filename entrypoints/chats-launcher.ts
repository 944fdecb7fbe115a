import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLauncher } from '../utils/diary/launcher.ts';
import '../utils/diary/launcher-slot.ts';

/** Injected by the worker into a page whose menu was not found. A second injection changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.chatsLauncher ??= createLauncher((place) => {
    // Not remembered by a worker that does not answer: it stays where it is until the page is left.
    chrome.runtime?.sendMessage({ type: 'move-launcher', place }).catch(() => undefined);
  });
});
