import { readLauncherAnswer } from './launcher-place.ts';
import { LAUNCHER_SELECTOR, type LauncherLook } from './launcher-slot.ts';
import { MISSING_ANIMATION } from './presence-watch.ts';
import { addStyleRules } from './style-rules.ts';

/** Milliseconds that a page without any menu has to show one before the launcher comes. */
const PATIENCE_MS = 2500;

/** How often the worker is asked, if it does not answer. */
const MOST_ATTEMPTS = 3;

/** Tells when the page took the launcher away. */
const TELL_GONE = `body:not(:has(>${LAUNCHER_SELECTOR})){animation:1ms ${MISSING_ANIMATION}}`;

/** Keeps the launcher in a page for as long as no menu is found. */
export interface LauncherPresence {
  agree(isNeeded: boolean): void;
}

/**
 * Makes what keeps the launcher.
 *
 * @param prepare asks the worker for the launcher script; resolves to its answer when the script is there
 */
export function keepLauncher(prepare: () => Promise<unknown>): LauncherPresence {
  const setRules = addStyleRules();
  let look: LauncherLook | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Stands for one time in which it is needed: an answer to a question of an earlier one says nothing any more. */
  let need: object | undefined;

  const show = () => {
    if (!look || !globalThis.chatsLauncher) return;
    globalThis.chatsLauncher.show(look);
    setRules(TELL_GONE);
  };
  const ask = async (attempt: number, of: object) => {
    // A worker that was ended in the middle of its answer is woken by the next question. Firefox drops an answer that
    // comes while the page is put away for Back, without a word.
    const again = attempt < MOST_ATTEMPTS ? setTimeout(ask, PATIENCE_MS, attempt + 1, of) : undefined;
    timer = again;
    const answer = await prepare().catch(() => undefined);
    // The page may have been left, or the menu may have come, while the worker was asked.
    if (answer === undefined || of !== need) return;
    look = readLauncherAnswer(answer);
    // Its script may not have come with the answer: the browser could not bring it into the page just then.
    if (!look || globalThis.chatsLauncher) clearTimeout(again);
    show();
  };

  return {
    agree(isNeeded) {
      if (isNeeded && need) return look ? show() : undefined;
      need = isNeeded ? {} : undefined;
      clearTimeout(timer);
      if (need) {
        timer = setTimeout(ask, PATIENCE_MS, 1, need);
        return;
      }
      // Asked anew where it is needed again: it may have been moved, or forbidden.
      look = null;
      setRules('');
      globalThis.chatsLauncher?.hide();
    },
  };
}
