import { CHATS_FRAGMENT } from './site.ts';

/** Whether the page's address asks for «Чаты». */
export function isChatsAddress(): boolean {
  return location.hash === CHATS_FRAGMENT;
}

/** Address of «Чаты» on the current page: a link to it works by keyboard, middle click and copying. */
export function chatsAddress(): string {
  return location.pathname + location.search + CHATS_FRAGMENT;
}

/** Opens «Чаты» as a step of its own in the history, so that Back leaves it. */
export function openChatsAddress(): void {
  location.hash = CHATS_FRAGMENT;
}

/**
 * Calls back after every change of the address, in-app navigation included: the site's router goes by `pushState`,
 * which fires no event but the Navigation API's (Chromium 102, Firefox 147). Older browsers tell of links, Back and
 * Forward alone.
 */
export function followAddress(changed: () => void): void {
  let { href } = location;
  const look = () => {
    // Pages also replace their entry with one of the same address, to keep something in it.
    if (href === location.href) return;
    href = location.href;
    changed();
  };
  if ('navigation' in globalThis) navigation.addEventListener('currententrychange', look);
  else addEventListener('popstate', look);
}
