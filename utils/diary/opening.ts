import { type ActiveLook, activate, activeItem, deactivate, learnActiveLook } from './active-look.ts';
import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { focusItem, type NavigationWithChats } from './chats-items.ts';
import type { NavigationItem } from './navigation.ts';
import { createPanelPlacement, placementRules } from './panel-placement.ts';
import { styleRulesOfTrees, treeOf } from './style-rules.ts';
import { TELL_MISSING } from './tab-style.ts';
import { treePath } from './tree-path.ts';

/** Opens and closes «Чаты» in this page. */
export interface ChatsOpening {
  /**
   * Makes the page agree: the panel in the place of the page's content and our items active, or the page as it was.
   *
   * @param isOpen whether «Чаты» is to be open
   * @param navigations the site's navigations, with our items in them
   */
  agree(isOpen: boolean, navigations: readonly NavigationWithChats[]): void;
}

/** Makes what opens and closes «Чаты» in this page. */
export function createOpening(): ChatsOpening {
  const rules = styleRulesOfTrees();
  const placement = createPanelPlacement();
  const looks = new Map<string, ActiveLook>();
  /** What was taken from the site's active items, by their links, with the page on which it was taken. */
  const taken = new Map<Element, { readonly path: string; giveBack(): void }>();

  const take = (item: NavigationItem, look: ActiveLook, path: string) => {
    let giveBack = deactivate(item, look);
    const before = taken.get(item.link);
    if (!giveBack) return;
    if (before?.path === path) {
      // Marked again: all of it is taken at once, so that one thing is kept however often the site does it.
      giveBack();
      before.giveBack();
      giveBack = deactivate(item, look) ?? giveBack;
    }
    taken.set(item.link, { path, giveBack });
  };

  const open = (navigations: readonly NavigationWithChats[]) => {
    const path = location.pathname;
    // What the site has thrown away is not held until «Чаты» is closed.
    for (const link of taken.keys()) if (!link.isConnected) taken.delete(link);
    const texts = new Map<Document | ShadowRoot, string>([[document, placementRules()]]);
    for (const navigation of navigations) {
      const place = treePath(navigation.container);
      const active = activeItem(navigation, path);
      const learned = active && learnActiveLook(navigation, active);
      if (learned?.some(({ gains }) => gains.length)) looks.set(place, learned);
      const look = looks.get(place) ?? [];
      for (const item of navigation.items) take(item, look, path);
      activate(navigation.chats, look);
      const classes = look.flatMap(({ gains }) => gains).map((name) => `,.${CSS.escape(name)}`);
      const ours = `[${CHATS_ITEM_ATTRIBUTE}]`;
      // The site's router marks its item again after its own work, one frame later.
      const mark = `${place} :is([aria-current],[aria-selected=true]${classes.join('')}):not(${ours},${ours} *)${TELL_MISSING}`;
      const tree = treeOf(navigation.container);
      texts.set(tree, (texts.get(tree) ?? '') + mark);
    }
    placement.open(navigations);
    rules.set(texts);
  };

  const close = (navigations: readonly NavigationWithChats[]) => {
    // On another page the site has marked another item itself.
    for (const { path, giveBack } of taken.values()) if (path === location.pathname) giveBack();
    taken.clear();
    for (const { container, chats } of navigations) deactivate(chats, looks.get(treePath(container)) ?? []);
    rules.set(new Map());
    // The focus was in the panel that is gone.
    if (placement.close()) focusItem(navigations);
  };

  return { agree: (isOpen, navigations) => (isOpen ? open : close)(navigations) };
}
