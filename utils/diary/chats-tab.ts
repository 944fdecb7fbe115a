import { chatsAddress, followAddress, isChatsAddress, openChatsAddress } from './chats-address.ts';
import { presenceRules, watchPresence } from './chats-item-presence.ts';
import { keepChatsItems } from './chats-items.ts';
import { findNavigations } from './navigation.ts';
import { createPanelPlacement } from './panel-placement.ts';
import { SIGN_IN_ROUTE } from './site.ts';
import { addStyleRules } from './style-rules.ts';

/**
 * Brings the «Чаты» tab to the page and keeps it there, as long as this life of the extension lasts. Everything the
 * tab does is one function that makes the page agree with its address; it runs when the address changes or
 * something of ours is missing.
 */
export function startChatsTab(): void {
  const life = new AbortController();
  const rules = addStyleRules();
  const items = keepChatsItems(openChatsAddress);
  const placement = createPanelPlacement(showPanel);
  let settled = false;

  function agree(): void {
    // The first touch of the extension's interface is slow, and a page just loaded has a living extension.
    if (settled && !isExtensionAlive()) {
      leave();
      return;
    }
    const path = location.pathname;
    const search = findNavigations(document, path);
    const navigations = search.kind === 'found' ? search.navigations : [];
    settled ||= navigations.length > 0;
    const open = isChatsAddress() && search.kind !== 'has-own-chats' && !path.startsWith(SIGN_IN_ROUTE);
    const gains = items.place(navigations, open, chatsAddress());
    // The rule that hides the content goes first or last, so that both never show.
    if (open) placement.open(navigations);
    rules.set(search.kind === 'has-own-chats' ? '' : presenceRules(navigations, open, gains));
    if (!open) close();
  }

  function close(): void {
    const panel = globalThis.chatsPanel;
    if (placement.close()) items.focus();
    panel?.unmount();
  }

  async function showPanel(host: HTMLElement): Promise<void> {
    try {
      if (!globalThis.chatsPanel) await chrome.runtime.sendMessage({ type: 'prepare-panel' });
      if (host.isConnected) globalThis.chatsPanel?.mount(host);
    } catch {
      // An updated or removed extension leaves its old scripts behind without a voice.
      if (!isExtensionAlive()) leave();
    }
  }

  function leave(): void {
    life.abort();
    items.place([], false, '');
    close();
    rules.remove();
  }

  followAddress(agree, life.signal);
  watchPresence(agree, life.signal);
  agree();
}

function isExtensionAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}
