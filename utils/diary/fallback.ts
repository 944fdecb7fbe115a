import { type NavigationWithChats, placeChatsItems } from './chats-items.ts';
import { searchHarder } from './harder-search.ts';
import type { Navigation } from './navigation.ts';
import { MISSING_ANIMATION, watchPresence } from './presence-watch.ts';
import { makePressable } from './pressable.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { styleRulesOfTrees, treeOf } from './style-rules.ts';
import { BESIDE_ITEM, SHADOW_STYLE, tellMissing } from './tab-style.ts';
import { treePath } from './tree-path.ts';

/** Places where a menu may come to stand that no address tells of. The site's own animations there go before ours. */
const ARRIVING = `:where(:is(nav,header,aside,[role=navigation],[role=tablist]) :is(a,button,[role=tab]):not(footer *,${BESIDE_ITEM})){animation:1ms ${MISSING_ANIMATION}}`;

/**
 * Milliseconds between looks for a menu of which no rule tells: one that comes late in an open shadow tree, or in the
 * page's content. A page that has a menu around its content is not looked at again.
 */
const PAUSE_MS = 2000;

/** How often a page is looked at in a row: for a minute. */
const MOST_LOOKS = 30;

/** What helps where the page shows no menu of links. */
export interface Fallback {
  /**
   * Makes the page agree: an item in each menu that a harder search finds, in open shadow trees too.
   *
   * @param isNeeded whether the page has no menu of links
   * @returns null where the search finds that the extension has no business
   */
  agree(isNeeded: boolean): readonly NavigationWithChats[] | null;
}

/**
 * Makes the fallback.
 *
 * @param restore makes the whole tab agree, when an item of the fallback's is missing
 */
export function createFallback(restore: () => void): Fallback {
  const rules = styleRulesOfTrees();
  const watched = new WeakSet<Document | ShadowRoot>([document]);
  let placed: NavigationWithChats[] = [];
  let looks = 0;
  let lookedAt = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks again in a while, unless there is nothing more to find. */
  const lookAgain = (isPromising: boolean) => {
    clearTimeout(timer);
    const { pathname } = location;
    looks = isPromising && pathname === lookedAt ? looks + 1 : 0;
    lookedAt = pathname;
    if (isPromising && looks < MOST_LOOKS) timer = setTimeout(restore, PAUSE_MS);
  };

  return {
    agree(isNeeded) {
      const found = isNeeded ? searchEverywhere(location.pathname) : [];
      placed = placeChatsItems(found ?? [], placed);
      lookAgain(isNeeded && found?.length === 0);
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

/** Searches the page, and where it has nothing the open shadow trees of it. */
function searchEverywhere(path: string): Navigation[] | null {
  const found = searchHarder(document, path);
  if (found?.length !== 0) return found;
  const inside = openShadowRoots(document).map((root) => searchHarder(root, path));
  return inside.includes(null) ? null : inside.flatMap((navigations) => navigations ?? []);
}
