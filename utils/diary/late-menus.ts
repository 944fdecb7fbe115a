import { CHATS_FRAGMENT } from './site.ts';

/** Milliseconds between two looks. */
const PAUSE_MS = 2000;

/** Milliseconds for which a page is looked at, from when a menu was first missed under its path. */
const LATEST_MS = 60_000;

/**
 * Looks for a menu of which no rule tells: one that comes late in an open shadow tree, or in the page's content.
 *
 * @param isOther whether a search finds something else by now
 * @param restore makes the whole tab agree
 * @returns says whether a menu may come still; to be called whenever the page was searched
 */
export function lookForLateMenus(
  isOther: () => boolean,
  restore: () => void,
): (isMoreToCome: boolean) => void {
  let path: string | undefined;
  let lookUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    // Nothing moves under the eyes of whoever has «Чаты» open; leaving it makes the page agree, with a search of its own.
    if (location.hash !== CHATS_FRAGMENT && isOther()) restore();
    else lookAgain(true);
  };
  const lookAgain = (isMoreToCome: boolean) => {
    clearTimeout(timer);
    const { pathname } = location;
    if (isMoreToCome && path !== pathname) lookUntil = performance.now() + LATEST_MS;
    path = isMoreToCome ? pathname : undefined;
    if (isMoreToCome && performance.now() < lookUntil) timer = setTimeout(look, PAUSE_MS);
  };
  return lookAgain;
}
