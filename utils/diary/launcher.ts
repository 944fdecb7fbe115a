import { type LauncherPlace, placeAfterKey, placeAt } from './launcher-place.ts';
import { type ChatsLauncher, LAUNCHER_SELECTOR, type LauncherLook } from './launcher-slot.ts';
import { LAUNCHER_STYLE } from './launcher-style.ts';
import { pageScheme } from './page-scheme.ts';
import { CHATS_FRAGMENT, CHATS_LABEL } from './site.ts';
import { addStyleRules } from './style-rules.ts';
import { BUBBLE } from './tab-style.ts';

/** A pointer that moved fewer CSS pixels than this while it was down has pressed, not moved. */
const PRESS_SLACK = 6;

/**
 * Makes the launcher. It stands at the end of `body`, where tools that read pages look for it.
 *
 * @param remember keeps the place where the person left it; throws nothing
 */
export function createLauncher(remember: (place: LauncherPlace) => void): ChatsLauncher {
  const host = document.createElement('div');
  host.setAttribute('data-chats-launcher', '');
  const root = host.attachShadow({ mode: 'closed' });
  addStyleRules(root)(LAUNCHER_STYLE);
  const button = root.appendChild(makeButton());
  let place: LauncherPlace = { side: 'right', fromTop: 0.5 };
  let isMovedByKey = false;
  let held: { readonly x: number; readonly y: number; isMoved: boolean } | undefined;

  const stand = (at: LauncherPlace) => {
    place = at;
    host.setAttribute('data-side', at.side);
    host.style.setProperty('--chats-from-top', String(at.fromTop));
  };
  const letGo = () => {
    const wasMoved = held?.isMoved;
    // First of all: whatever becomes of remembering, it must not go on following the pointer.
    held = undefined;
    button.removeAttribute('data-held');
    if (wasMoved) remember(place);
  };

  button.addEventListener('pointerdown', ({ button: which, clientX, clientY, pointerId }) => {
    if (which !== 0) return;
    held = { x: clientX, y: clientY, isMoved: false };
    button.setPointerCapture(pointerId);
  });
  button.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!held) return;
    if (!held.isMoved && Math.hypot(clientX - held.x, clientY - held.y) < PRESS_SLACK) return;
    held.isMoved = true;
    button.setAttribute('data-held', '');
    stand(placeAt(clientX, clientY, innerWidth, innerHeight));
  });
  button.addEventListener('pointercancel', letGo);
  // A finger that has dragged presses nothing: no click comes after it, as it does from a mouse.
  button.addEventListener('pointerup', ({ pointerType }) => {
    if (pointerType !== 'mouse' && held?.isMoved) letGo();
  });
  button.addEventListener('click', (event) => {
    const wasMoved = held?.isMoved;
    letGo();
    // A second press leaves «Чаты»: a page without a menu may have no other way out.
    if (!wasMoved && event.isTrusted) location.hash = location.hash === CHATS_FRAGMENT ? '' : CHATS_FRAGMENT;
  });
  button.addEventListener('keydown', (event) => {
    const next = placeAfterKey(place, event.key);
    if (!next) return;
    // The page must not scroll meanwhile.
    event.preventDefault();
    stand(next);
    isMovedByKey = true;
  });
  // A key that is held moves it step by step: its place is where it stands when the key, or the focus, goes.
  for (const end of ['keyup', 'blur'])
    button.addEventListener(end, () => {
      if (isMovedByKey) remember(place);
      isMovedByKey = false;
    });

  return {
    show({ place: at, hint }: LauncherLook) {
      if (host.isConnected) return;
      stand(at);
      button.setAttribute('aria-description', hint);
      button.title = hint;
      host.setAttribute('data-scheme', pageScheme(document.body));
      // One of an earlier life of the extension, from before an update: its scripts may be gone.
      document.querySelector(LAUNCHER_SELECTOR)?.remove();
      document.body.append(host);
    },
    hide() {
      // A button that is taken out of the page while it is held hears of no release.
      letGo();
      host.remove();
    },
  };
}

function makeButton(): HTMLButtonElement {
  const svgNamespace = 'http://www.w3.org/2000/svg';
  const button = document.createElement('button');
  button.type = 'button';
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', BUBBLE);
  svg.append(path);
  button.append(svg, CHATS_LABEL);
  return button;
}
