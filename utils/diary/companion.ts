import type { ChatsCompanion } from './companion-slot.ts';
import { createFallback } from './fallback.ts';
import { createOpening } from './opening.ts';

/**
 * Makes the companion of the tab script.
 *
 * @param preparePanel asks the worker for the panel script, which makes the tab agree again when it is there
 */
export function createCompanion(preparePanel: () => void): ChatsCompanion {
  const opening = createOpening();
  const fallback = createFallback(() => globalThis.chatsTab?.());
  return {
    agree(isWanted, placed) {
      const more = fallback.agree(placed?.length === 0);
      const everywhere = placed?.length === 0 ? more : placed;
      const isOpen = isWanted && everywhere !== null;
      if (isOpen && !globalThis.chatsPanel) preparePanel();
      opening.agree(isOpen && globalThis.chatsPanel !== undefined, everywhere ?? []);
    },
  };
}
