import type { NavigationWithChats } from './chats-items.ts';

/**
 * The part of the tab that a page needs only when something happens: «Чаты» is opened, or the page shows no menu of
 * links. It stays out of the script that runs on every page, and is left here, in the isolated world's global object.
 */
export interface ChatsCompanion {
  /**
   * Makes the page agree: the panel in the place of the page's content and our items active, or the page as it was.
   *
   * @param isWanted whether the address asks for «Чаты»
   * @param placed the site's menus of links, with our items in them; null where the extension has no business
   */
  agree(isWanted: boolean, placed: readonly NavigationWithChats[] | null): void;
}

declare global {
  var chatsCompanion: ChatsCompanion | undefined;
}
