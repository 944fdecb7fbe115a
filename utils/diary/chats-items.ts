import { makeChatsItem } from './chats-item.ts';
import type { Navigation, NavigationItem } from './navigation.ts';
import { CHATS_FRAGMENT } from './site.ts';

/** A navigation of the site with our item in it. */
export interface NavigationWithChats extends Navigation {
  readonly chats: NavigationItem;
}

/**
 * Makes the page agree: one «Чаты» item in each navigation, right after its last item, and none elsewhere. Its link
 * leads to the current page's address with {@link CHATS_FRAGMENT}: pressing, opening in another tab and copying are the
 * browser's, as for any link.
 *
 * @param before what the call before gave: its items stay where their containers did
 * @param approach called once when the pointer or the focus comes to an item, which is well before a press
 */
export function placeChatsItems(
  navigations: readonly Navigation[],
  before: readonly NavigationWithChats[],
  approach?: (event: Event) => void,
): NavigationWithChats[] {
  const placed = navigations.map((navigation) => {
    let chats = before.find((one) => one.container === navigation.container)?.chats;
    if (!chats) {
      chats = makeChatsItem(navigation, location.pathname);
      if (approach)
        for (const type of ['pointerover', 'focusin'])
          chats.element.addEventListener(type, approach, { once: true });
    }
    // The page's own address, not a mere fragment: `<base>` would make that another page's.
    if (chats.link.matches('a'))
      chats.link.setAttribute('href', location.pathname + location.search + CHATS_FRAGMENT);
    const last = navigation.items.at(-1)?.element;
    if (last?.nextElementSibling !== chats.element) last?.after(chats.element);
    return { ...navigation, chats };
  });
  for (const { chats } of before) if (!placed.some((one) => one.chats === chats)) chats.element.remove();
  return placed;
}

/** Brings the focus to an item of ours that can be seen: an invisible one does not take it. */
export function focusItem(navigations: readonly NavigationWithChats[]): void {
  for (const { chats } of navigations)
    if (chats.link instanceof HTMLElement) chats.link.focus({ preventScroll: true });
}
