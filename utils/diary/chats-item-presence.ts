import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import type { NavigationWithChats } from './chats-items.ts';
import { routeOf } from './navigation.ts';
import { CHATS_FRAGMENT, CONTENT_SELECTOR, KNOWN_ROUTES } from './site.ts';

/** Name of the animation that runs where something of ours is missing. */
const ANIMATION = 'chats-missing';

/** Declarations of a rule that matches while something of ours is missing: {@link watchPresence} hears of it. */
export const TELL_MISSING = `{animation:1ms ${ANIMATION}!important}`;

const ITEM = `[${CHATS_ITEM_ATTRIBUTE}]`;
const KNOWN_LINK = `:is(${KNOWN_ROUTES.map((route) => `[href*="${route}"]`)}):not([href$="${CHATS_FRAGMENT}"])`;

/** A page that fights back, frame by frame, wins after this many rounds, until the address changes. */
const MOST_ROUNDS = 90;
const ROUNDS_MS = 5000;

/** The last steps of the way to an element, by names alone: they hold when the page draws it anew. */
export function treePath(element: Element, steps = 4): string {
  const { parentElement, localName } = element;
  return parentElement && steps > 1 ? `${treePath(parentElement, steps - 1)}>${localName}` : localName;
}

/**
 * The style rules that tell when an item is missing or a navigation came.
 *
 * @param navigations the navigations, with our item in each
 */
export function presenceRules(navigations: readonly NavigationWithChats[]): string {
  const elsewhere = ['footer *'];
  const drawn: string[] = [];
  const there: string[] = [];
  for (const { container, items, chats } of navigations) {
    let below = '';
    for (let at = chats.link; at !== container && at.parentElement; at = at.parentElement)
      below = `>${at.localName}${below}`;
    if (items.some(({ link }) => routeOf(link))) below += KNOWN_LINK;
    const path = treePath(container);
    elsewhere.push(`${path} *`, `${CONTENT_SELECTOR} *`);
    drawn.push(`${path}:has(${below})`);
    // Counted from both ends, so that items which the page adds or removes are noticed too.
    const children = [...container.children];
    const index = children.indexOf(chats.element);
    there.push(`>${ITEM}:nth-child(${index + 1}):nth-last-child(${children.length - index})`);
  }
  return `@keyframes ${ANIMATION}{}${KNOWN_LINK}:not(${elsewhere})${TELL_MISSING}${
    drawn.length
      ? `:is(${drawn}):not(:has(${there}))${TELL_MISSING}`
      : // Buttons have no address. The site's own animations of such elements go before this one.
        `:where(nav,header,aside,[role=navigation],[role=tablist]) :where(a,button,[role=tab]){animation:1ms ${ANIMATION}}`
  }`;
}

/**
 * Calls `restore` in the frame in which a rule of {@link TELL_MISSING} began to match, before it is painted, and once
 * however many did. No JavaScript runs on the page's own changes, and nothing is polled.
 */
export function watchPresence(restore: () => void): void {
  let frame: unknown;
  let rounds = 0;
  let since = 0;
  const onStart = (event: AnimationEvent) => {
    if (event.animationName !== ANIMATION) return;
    event.stopPropagation();
    // All animations that start in one frame tell of it at the same time of the document's timeline.
    const { currentTime } = document.timeline;
    if (frame === currentTime) return;
    frame = currentTime;
    if (event.timeStamp - since > ROUNDS_MS) {
      since = event.timeStamp;
      rounds = 0;
    }
    if (rounds++ < MOST_ROUNDS) restore();
  };
  document.addEventListener('animationstart', onStart, true);
}
