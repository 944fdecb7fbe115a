import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCompanion } from '../utils/diary/companion.ts';
import '../utils/diary/tab-slot.ts';

/** Injected by the worker when the tab script asks for help. A second injection changes nothing. */
export default defineUnlistedScript(() => {
  if (globalThis.chatsCompanion) return;
  globalThis.chatsCompanion = createCompanion({
    preparePanel: () => {
      // A worker that does not answer leaves the page as it is; the next press asks again.
      chrome.runtime.sendMessage({ type: 'prepare-panel' }).catch(() => undefined);
    },
    prepareLauncher: async () => chrome.runtime.sendMessage({ type: 'prepare-launcher' }),
  });
  globalThis.chatsTab?.();
});
