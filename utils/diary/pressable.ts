import { CHATS_FRAGMENT } from './site.ts';

/**
 * Makes an item without an address work as its siblings do: by click and tap, and by keyboard where the browser does
 * nothing of itself. Called again, it changes nothing.
 *
 * @param link our own item's pressable element: anything but a link, which needs no help
 */
export function makePressable(link: HTMLElement): void {
  const press = () => {
    location.hash = CHATS_FRAGMENT;
  };
  link.onclick = (event) => {
    event.preventDefault();
    press();
  };
  if (link.matches('button')) return;
  link.tabIndex = 0;
  link.onkeydown = (event) => {
    if (event.key === 'Enter') press();
  };
}
