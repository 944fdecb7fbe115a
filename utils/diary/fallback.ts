import { type NavigationWithChats, placeChatsItems } from './chats-items.ts';
import { searchHarder } from './harder-search.ts';
import { lookForLateMenus } from './late-menus.ts';
import type { Navigation } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-slot.ts';
import { MISSING_ANIMATION, watchPresence } from './presence-watch.ts';
import { makePressable } from './pressable.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { CONTENT_SELECTOR } from './site.ts';
import { styleRulesOfTrees, treeOf } from './style-rules.ts';
import { BESIDE_ITEM, SHADOW_STYLE, tellMissing } from './tab-style.ts';
import { treePath } from './tree-path.ts';

/** Places where a menu may come to stand that no address tells of. The site's own animations there go before ours. */
const ARRIVING = `:where(:is(nav,header,aside,[role=navigation],[role=tablist]) :is(a,button,[role=tab]):not(footer *,${BESIDE_ITEM})){animation:1ms ${MISSING_ANIMATION}}`;

/** What helps where the page shows no menu of links. */
export interface Fallback {
  /**
   * Makes the page agree: an item in each menu that a harder search finds, in open shadow trees too. Until the document
   * itself has one around the page's content, looks for more by itself for a while.
   *
   * @param isNeeded whether the page has no menu of links
   * @returns null where the search finds that the extension has no business
   */
  agree(isNeeded: boolean): readonly NavigationWithChats[] | null;
}

/**
 * Makes the fallback.
 *
 * @param restore makes the whole tab agree, when an item of the fallback's is missing, or a menu has come
 */
export function createFallback(restore: () => void): Fallback {
  const rules = styleRulesOfTrees();
  const watched = new WeakSet<Document | ShadowRoot>([document]);
  let placed: NavigationWithChats[] = [];
  const search = () => searchEverywhere(location.pathname, placed.length > 0 || !isPanelOpen());
  const lookAgain = lookForLateMenus(() => {
    const found = search()?.navigations;
    return (
      found?.length !== placed.length ||
      found.some(({ container }, index) => container !== placed[index]?.container)
    );
  }, restore);

  return {
    agree(isNeeded) {
      const found = isNeeded ? search() : NOTHING_NEEDED;
      placed = placeChatsItems(found?.navigations ?? [], placed);
      lookAgain(found?.isMoreToCome ?? false);
      const texts = new Map<Document | ShadowRoot, string>(isNeeded ? [[document, ARRIVING]] : []);
      for (const { container, chats } of placed) {
        const tree = treeOf(container);
        if (!(chats.link instanceof HTMLAnchorElement) && chats.link instanceof HTMLElement)
          makePressable(chats.link);
        const text = texts.get(tree) ?? (tree === document ? '' : SHADOW_STYLE);
        texts.set(tree, text + tellMissing(treePath(chats.link)));
        if (!watched.has(tree)) watchPresence(restore, tree);
        watched.add(tree);
      }
      rules.set(texts);
      return found && placed;
    },
  };
}

/** What a search of the whole page finds. */
interface Found {
  readonly navigations: readonly Navigation[];
  /** Whether a better one may come of which no rule tells. */
  readonly isMoreToCome: boolean;
}

const NOTHING_NEEDED: Found = { navigations: [], isMoreToCome: false };

/** Under the panel, the content is hidden or the page is covered: a menu that is found there first is no way out of it. */
const isPanelOpen = () => document.querySelector(PANEL_SELECTOR) !== null;

/**
 * Searches around the page's content; where that has nothing, in the open shadow trees; and last in the content itself.
 *
 * @param alsoWithin whether a menu in the content may serve
 * @returns null where the extension has no business
 */
function searchEverywhere(path: string, alsoWithin: boolean): Found | null {
  const found = searchHarder(document, path);
  if (!found) return null;
  const isAround = !found.some(({ container }) => container.closest(CONTENT_SELECTOR));
  if (found.length && isAround) return { navigations: found, isMoreToCome: false };
  const inside = openShadowRoots(document).map((root) => searchHarder(root, path));
  if (inside.includes(null)) return null;
  const inTrees = inside.flatMap((navigations) => navigations ?? []);
  const within = alsoWithin ? found : [];
  return { navigations: inTrees.length ? inTrees : within, isMoreToCome: true };
}
