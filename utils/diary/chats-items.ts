import { chatsAddress } from './chats-address.ts';
import { CHATS_ITEM_ATTRIBUTE, makeChatsItem } from './chats-item.ts';
import type { Navigation, NavigationItem } from './navigation.ts';

/** A navigation of the site with our item in it. */
export interface NavigationWithChats extends Navigation {
  readonly chats: NavigationItem;
}

/**
 * Makes the page agree: one «Чаты» item in each navigation, right after its last item, and none elsewhere. Items of
 * an earlier life of the extension go.
 *
 * @param own our item of each container, as far as there is one; completed by this call
 * @param press called when the person presses an item
 */
export function placeChatsItems(
  navigations: readonly Navigation[],
  own: WeakMap<Element, NavigationItem>,
  press: () => void,
): NavigationWithChats[] {
  const withChats = navigations.map((navigation) => {
    const { container, items } = navigation;
    const chats = own.get(container) ?? makeChatsItem(navigation, location.pathname, press);
    own.set(container, chats);
    // The page's own address, not a mere fragment: `<base>` would make that another page's.
    if (chats.link.matches('a')) chats.link.setAttribute('href', chatsAddress());
    const last = items.at(-1)?.element;
    if (last?.nextElementSibling !== chats.element) last?.after(chats.element);
    return { container, items, chats };
  });
  for (const element of document.querySelectorAll(`[${CHATS_ITEM_ATTRIBUTE}]`))
    if (!withChats.some(({ chats }) => chats.element === element)) element.remove();
  return withChats;
}
