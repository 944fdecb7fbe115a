import { type ActiveLook, activate, activeItem, deactivate, learnActiveLook } from './active-look.ts';
import { aimChatsItem, CHATS_ITEM_ATTRIBUTE, makeChatsItem } from './chats-item.ts';
import { treePath } from './chats-item-presence.ts';
import type { Navigation, NavigationItem } from './navigation.ts';

/** The «Чаты» items of a page: one in each of the site's navigations. */
export interface ChatsItems {
  /**
   * Makes the page agree: one item in each navigation, none elsewhere, all of them active or none.
   *
   * @param address where the items lead
   * @returns class names by which an item of the site's could look active beside ours
   */
  place(navigations: readonly Navigation[], open: boolean, address: string): string[];
  /** Moves the focus to the item that is visible. */
  focus(): void;
}

/** Keeps the page's «Чаты» items. Those of an earlier life of the extension give way to ours. */
export function keepChatsItems(press: () => void): ChatsItems {
  let items = new Map<Element, NavigationItem>();
  const looks = new Map<string, ActiveLook>();
  /** What was taken from the site's active items, with the page on which it was taken. */
  let taken: { readonly path: string; giveBack(): void }[] = [];

  return {
    place(navigations, open, address) {
      const path = location.pathname;
      const placed = new Map<Element, NavigationItem>();
      const gains: string[] = [];
      if (!open) {
        // On another page the site has marked another item itself.
        for (const { path: takenOn, giveBack } of taken) if (takenOn === path) giveBack();
        taken = [];
      }
      for (const navigation of navigations) {
        const { container } = navigation;
        const kind = treePath(container);
        const active = activeItem(navigation, path);
        const learned = active && learnActiveLook(navigation, active);
        if (learned?.some(({ gains }) => gains.length)) looks.set(kind, learned);
        const look = looks.get(kind) ?? [];
        const item = items.get(container) ?? makeChatsItem(navigation, active, press);
        aimChatsItem(item, address);
        if (open) {
          for (const other of navigation.items) taken.push({ path, giveBack: deactivate(other, look) });
          activate(item, look);
          for (const part of look) gains.push(...part.gains);
        } else deactivate(item, look);
        const last = navigation.items.at(-1)?.element;
        if (last?.nextElementSibling !== item.element) last?.after(item.element);
        placed.set(container, item);
      }
      items = placed;
      const ours = new Set([...items.values()].map(({ element }) => element));
      for (const element of document.querySelectorAll(`[${CHATS_ITEM_ATTRIBUTE}]`))
        if (!ours.has(element)) element.remove();
      return gains;
    },
    focus() {
      // An invisible element does not take the focus.
      for (const { link } of items.values())
        if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    },
  };
}
