import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startChatsTab } from '../utils/diary/chats-tab.ts';

declare global {
  /** Set by the tab script in the page's isolated world: the manifest and the worker may both bring it there. */
  var chatsTabStarted: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.chatsTabStarted) return;
  globalThis.chatsTabStarted = true;
  startChatsTab();
});
