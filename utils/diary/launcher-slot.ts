import type { LauncherPlace } from './launcher-place.ts';

/** What the launcher is shown with. */
export interface LauncherLook {
  readonly place: LauncherPlace;
  /** What assistive technology says beside its name: how it is moved. In the person's language. */
  readonly hint: string;
}

/**
 * The small button at the edge of a page whose menu was not found. Left by its script in the isolated world's global
 * object for the companion script.
 */
export interface ChatsLauncher {
  /** Shows the launcher, or puts it back where the page took it away. */
  show(look: LauncherLook): void;
  hide(): void;
}

/** The launcher's host element. */
export const LAUNCHER_SELECTOR = '[data-chats-launcher]';

declare global {
  var chatsLauncher: ChatsLauncher | undefined;
}
