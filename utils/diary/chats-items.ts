import { chatsAddress } from './chats-address.ts';
import { makeChatsItem } from './chats-item.ts';
import type { Navigation, NavigationItem } from './navigation.ts';

/** A navigation of the site with our item in it. */
export interface NavigationWithChats extends Navigation {
  readonly chats: NavigationItem;
}

/**
 * Makes the page agree: one «Чаты» item in each navigation, right after its last item, and none elsewhere.
 *
 * @param before what the call before gave: its items stay where their containers did
 * @param press called when the person presses an item
 */
export function placeChatsItems(
  navigations: readonly Navigation[],
  before: readonly NavigationWithChats[],
  press: () => void,
): NavigationWithChats[] {
  const withChats = navigations.map((navigation) => {
    const { container, items } = navigation;
    const chats =
      before.find((known) => known.container === container)?.chats ??
      makeChatsItem(navigation, location.pathname, press);
    // The page's own address, not a mere fragment: `<base>` would make that another page's.
    if (chats.link.matches('a')) chats.link.setAttribute('href', chatsAddress());
    const last = items.at(-1)?.element;
    if (last?.nextElementSibling !== chats.element) last?.after(chats.element);
    return { container, items, chats };
  });
  for (const { container, chats } of before)
    if (!withChats.some((known) => known.container === container)) chats.element.remove();
  return withChats;
}
