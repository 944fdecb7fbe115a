import { type ActiveLook, activate, activeItem, deactivate, learnActiveLook } from './active-look.ts';
import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { TELL_MISSING, treePath } from './chats-item-presence.ts';
import type { NavigationWithChats } from './chats-items.ts';
import type { ChatsOpening } from './opening-slot.ts';
import { createPanelPlacement, placementRules } from './panel-placement.ts';
import { addStyleRules } from './style-rules.ts';

/** Makes what opens and closes «Чаты» in this page. */
export function createOpening(): ChatsOpening {
  const setRules = addStyleRules();
  const placement = createPanelPlacement();
  const looks = new Map<string, ActiveLook>();
  /** What was taken from the site's active items, with the page on which it was taken. */
  let taken: { readonly path: string; giveBack(): void }[] = [];

  const open = (navigations: readonly NavigationWithChats[]) => {
    const path = location.pathname;
    const marks: string[] = [];
    for (const navigation of navigations) {
      const place = treePath(navigation.container);
      const active = activeItem(navigation, path);
      const learned = active && learnActiveLook(navigation, active);
      if (learned?.some(({ gains }) => gains.length)) looks.set(place, learned);
      const look = looks.get(place) ?? [];
      for (const item of navigation.items) taken.push({ path, giveBack: deactivate(item, look) });
      activate(navigation.chats, look);
      const classes = look.flatMap(({ gains }) => gains).map((name) => `,.${CSS.escape(name)}`);
      const ours = `[${CHATS_ITEM_ATTRIBUTE}]`;
      // The site's router marks its item again after its own work, one frame later.
      marks.push(
        `${place} :is([aria-current],[aria-selected=true]${classes.join('')}):not(${ours},${ours} *)${TELL_MISSING}`,
      );
    }
    placement.open(navigations);
    setRules(placementRules() + marks.join(''));
  };

  const close = (navigations: readonly NavigationWithChats[]) => {
    // On another page the site has marked another item itself.
    for (const { path, giveBack } of taken) if (path === location.pathname) giveBack();
    taken = [];
    for (const { container, chats } of navigations) deactivate(chats, looks.get(treePath(container)) ?? []);
    setRules('');
    if (!placement.close()) return;
    // The focus was in the panel that is gone. An invisible item does not take it.
    for (const { chats } of navigations) chats.link.focus({ preventScroll: true });
  };

  return { agree: (isOpen, navigations) => (isOpen ? open : close)(navigations) };
}
