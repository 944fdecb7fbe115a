/**
 * The one thing that the tab script and the panel script share. Both run in the isolated world of the same page, so
 * a property of its global object reaches from one to the other, and the page's own scripts never see it.
 */
export interface ChatsPanel {
  /** Draws the panel into `host`, in a closed shadow root; a second call for the same host does nothing. */
  mount(host: HTMLElement): void;
  /** Takes the panel down and stops everything that it started. */
  unmount(): void;
}

/** The panel's host element, wherever it stands in the page. */
export const PANEL_SELECTOR = '[data-chats-panel]';

declare global {
  var chatsPanel: ChatsPanel | undefined;
}
