import type { NavigationWithChats } from './chats-items.ts';

/**
 * The part of the tab that only an opened «Чаты» needs. It stays out of the script that runs on every page, and is
 * left here, in the isolated world's global object, together with the panel.
 */
export interface ChatsOpening {
  /**
   * Makes the page agree: the panel in the place of the page's content and our items active, or the page as it was.
   *
   * @param open whether the address asks for «Чаты»
   * @param navigations the site's navigations, with our items in them
   */
  agree(open: boolean, navigations: readonly NavigationWithChats[]): void;
}

declare global {
  var chatsOpening: ChatsOpening | undefined;
}
