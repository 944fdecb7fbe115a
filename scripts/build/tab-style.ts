import type { WxtHooks } from 'wxt';
import { TAB_STYLE } from '../../utils/diary/tab-style.ts';

/** Writes `chats-tab.css`, which the manifest brings to the diary's pages beside `chats-tab.js`. */
export const emitTabStyle: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  files.push({ relativeDest: 'chats-tab.css', contents: TAB_STYLE });
};
