import { followAddress, isChatsAddress, openChatsAddress } from './chats-address.ts';
import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { presenceRules, watchPresence } from './chats-item-presence.ts';
import { type NavigationWithChats, placeChatsItems } from './chats-items.ts';
import { findNavigations } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-slot.ts';
import { addStyleRules } from './style-rules.ts';

/** What scripts of an earlier life of the extension left in a page that stayed open over its update. */
const LEFTOVERS = `[${CHATS_ITEM_ATTRIBUTE}],${PANEL_SELECTOR}`;

/**
 * Brings the «Чаты» tab to the page and keeps it there, as long as this life of the extension lasts. All that the
 * tab does is one function that makes the page agree with its address; it runs when the address changes or something
 * of ours is missing.
 */
export function startChatsTab(): void {
  const setRules = addStyleRules();
  let navigations: readonly NavigationWithChats[] = [];
  let isFresh = true;
  let isPreparing = false;

  const agree = () => {
    const wanted = isChatsAddress();
    // The first touch of the extension's interface is slow, and a page just loaded has a living extension.
    if ((wanted || !isFresh) && chrome.runtime?.id === undefined) {
      leave();
      return;
    }
    const search = findNavigations(document, location.pathname);
    navigations = placeChatsItems(search.kind === 'found' ? search.navigations : [], navigations, press);
    if (navigations.length) isFresh = false;
    setRules(search.kind === 'has-own-chats' ? '' : presenceRules(navigations));
    const open = wanted && (search.kind === 'found' || search.kind === 'not-found');
    if (globalThis.chatsOpening) globalThis.chatsOpening.agree(open, navigations);
    else if (open && !isPreparing) {
      isPreparing = true;
      const done = () => {
        isPreparing = false;
      };
      // A worker that does not answer leaves the page as it is; the next press asks again.
      chrome.runtime.sendMessage({ type: 'prepare-panel' }).then(agree).then(done, done);
    }
  };

  const press = () => {
    openChatsAddress();
    // A second press tries again what failed at the first, where the address stays as it is.
    agree();
  };

  /** An updated or removed extension leaves its old scripts behind in the page, which go without a word. */
  const leave = () => {
    globalThis.chatsOpening?.agree(false, []);
    navigations = placeChatsItems([], navigations, press);
    setRules('');
  };

  followAddress(agree);
  watchPresence(agree);
  const leftovers = document.querySelectorAll(LEFTOVERS);
  for (const node of leftovers) node.remove();
  // The earlier life hears that its nodes are gone, and leaves, in the frame in which this one begins.
  if (leftovers.length) setRules(presenceRules([]));
  else agree();
}
