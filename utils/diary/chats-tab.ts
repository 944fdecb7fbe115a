import { followAddress, isChatsAddress, openChatsAddress } from './chats-address.ts';
import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { presenceRules, watchPresence } from './chats-item-presence.ts';
import { type NavigationWithChats, placeChatsItems } from './chats-items.ts';
import { findNavigations, type NavigationItem } from './navigation.ts';
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
  const life = new AbortController();
  const setRules = addStyleRules();
  const own = new WeakMap<Element, NavigationItem>();
  let navigations: readonly NavigationWithChats[] = [];
  let isSettled = false;
  let isPreparing = false;

  const agree = () => {
    // The first touch of the extension's interface is slow, and a page just loaded has a living extension.
    if (isSettled && !isExtensionAlive()) {
      leave();
      return;
    }
    const search = findNavigations(document, location.pathname);
    navigations = placeChatsItems(search.kind === 'found' ? search.navigations : [], own, press);
    isSettled ||= navigations.length > 0;
    setRules(search.kind === 'has-own-chats' ? '' : presenceRules(navigations));
    const open = isChatsAddress() && (search.kind === 'found' || search.kind === 'not-found');
    if (globalThis.chatsOpening) globalThis.chatsOpening.agree(open, navigations);
    else if (open && !isPreparing) void prepare();
  };

  const press = () => {
    openChatsAddress();
    // A second press tries again what failed at the first, where the address stays as it is.
    agree();
  };

  const prepare = async () => {
    isPreparing = true;
    try {
      await chrome.runtime.sendMessage({ type: 'prepare-panel' });
      if (globalThis.chatsOpening) agree();
    } catch {
      // An updated or removed extension leaves its old scripts behind, which go without a word.
      if (!isExtensionAlive()) leave();
    }
    isPreparing = false;
  };

  const leave = () => {
    life.abort();
    globalThis.chatsOpening?.agree(false, []);
    // Ours alone: those of the extension's next life may stand there already.
    for (const { chats } of navigations) chats.element.remove();
    setRules('');
  };

  followAddress(agree, life.signal);
  watchPresence(agree, life.signal);
  const leftovers = document.querySelectorAll(LEFTOVERS);
  for (const node of leftovers) node.remove();
  // The extension's earlier life hears that its nodes are gone, and leaves, in the frame in which this one begins.
  if (leftovers.length) setRules(presenceRules([]));
  else agree();
}

function isExtensionAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
