import { followAddress } from './address-watch.ts';
import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { type NavigationWithChats, placeChatsItems } from './chats-items.ts';
import { findNavigations } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-slot.ts';
import { watchPresence } from './presence-watch.ts';
import { CHATS_FRAGMENT } from './site.ts';

/** What scripts of an earlier life of the extension left in a page that stayed open over its update. */
const LEFTOVERS = `[${CHATS_ITEM_ATTRIBUTE}],${PANEL_SELECTOR}`;

/**
 * Brings the «Чаты» tab to the page and keeps it there, as long as this life of the extension lasts. All that the
 * tab does is one function that makes the page agree with its address; it runs when the address changes or something
 * of ours is missing.
 *
 * @returns that function
 */
export function startChatsTab(): () => void {
  let placed: NavigationWithChats[] = [];
  let isAlive: unknown = true;
  let isLate = false;

  const ask = (type: 'prepare-panel' | 'prepare-companion') => {
    // A worker that does not answer leaves the page as it is; the next press asks again.
    chrome.runtime.sendMessage({ type }).catch(() => undefined);
  };

  /** Brings the panel while the person is still on the way to the press: it then opens in the next frame. */
  const approach = ({ isTrusted }: Event) => {
    // An updated extension's old scripts have no runtime any more.
    if (isTrusted && !globalThis.chatsPanel && chrome.runtime?.id) ask('prepare-panel');
  };

  const agree = (event?: Event) => {
    const isWanted = location.hash === CHATS_FRAGMENT;
    // The style sheet tells by the root that the page had time enough to show a menu (tab-style.ts): once it has loaded.
    if (event?.target === document.documentElement) {
      if (document.readyState !== 'complete')
        return addEventListener('load', () => agree(event), { once: true });
      isLate = true;
    }
    // An updated or removed extension leaves its old scripts behind in the page, which go without a word. The first
    // touch of the extension's interface is slow, and a page just loaded has a living extension.
    if (isWanted || isLate || placed.length) isAlive &&= chrome.runtime?.id;
    const found = isAlive ? findNavigations(document, location.pathname) : null;
    placed = placeChatsItems(found ?? [], placed, approach);
    if (globalThis.chatsCompanion) globalThis.chatsCompanion.agree(isWanted, found && placed);
    else if (found && (isWanted || (isLate && !placed.length)))
      ask(isWanted ? 'prepare-panel' : 'prepare-companion');
  };

  followAddress(agree);
  watchPresence(agree);
  // A page that is only beginning has nothing to look at: the style sheet tells when it shows a menu.
  const isBeginning = !document.body;
  const leftovers = isBeginning ? [] : document.querySelectorAll(LEFTOVERS);
  for (const node of leftovers) node.remove();
  // The earlier life hears that its nodes are gone, and leaves, in the frame in which this one begins.
  if (isBeginning ? location.hash === CHATS_FRAGMENT : !leftovers.length) agree();
  return agree;
}
