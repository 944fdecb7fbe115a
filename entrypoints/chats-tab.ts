import { startChatsTab } from '../utils/diary/chats-tab.ts';
import { followSignIn } from '../utils/diary/sign-in-watch.ts';
import '../utils/diary/tab-slot.ts';

/** Without `defineUnlistedScript`, which would be a tenth part of nothing but itself in a script that must be light. */
export default {
  main() {
    if (globalThis.chatsTab) return;
    globalThis.chatsTab = startChatsTab();
    followSignIn();
  },
};
