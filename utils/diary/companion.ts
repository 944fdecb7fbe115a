import { focusItem, type NavigationWithChats } from './chats-items.ts';
import type { ChatsCompanion } from './companion-slot.ts';
import { createFallback } from './fallback.ts';
import { keepLauncher } from './launcher-presence.ts';
import { LAUNCHER_SELECTOR } from './launcher-slot.ts';
import { createOpening } from './opening.ts';

/** What the companion asks of the worker. */
export interface CompanionRequests {
  /** The panel script, which makes the tab agree again when it is there. */
  preparePanel(): void;
  /** The launcher script; resolves to the worker's answer when it is there. */
  prepareLauncher(): Promise<unknown>;
}

/** Makes the companion of the tab script. */
export function createCompanion({ preparePanel, prepareLauncher }: CompanionRequests): ChatsCompanion {
  const opening = createOpening();
  const fallback = createFallback(() => globalThis.chatsTab?.());
  const launcher = keepLauncher(prepareLauncher);
  let last: readonly NavigationWithChats[] = [];
  return {
    agree(isWanted, placed) {
      // Left before anything is searched: what the panel hides is found, and takes the focus, only when it is gone.
      if (!isWanted) opening.agree(false, placed?.length ? placed : last);
      const more = fallback.agree(placed?.length === 0);
      const everywhere = placed?.length === 0 ? more : placed;
      const { activeElement } = document;
      launcher.agree(everywhere?.length === 0);
      // Whoever stood on the launcher stands on the item that takes its place.
      if (activeElement?.matches(LAUNCHER_SELECTOR) && !activeElement.isConnected)
        focusItem(everywhere ?? []);
      last = everywhere ?? [];
      if (!isWanted) return;
      const isOpen = everywhere !== null;
      if (isOpen && !globalThis.chatsPanel) preparePanel();
      opening.agree(isOpen && globalThis.chatsPanel !== undefined, last);
    },
  };
}
