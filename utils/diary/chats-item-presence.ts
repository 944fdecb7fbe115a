import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { type Navigation, routeOf } from './navigation.ts';
import { PANEL_SELECTOR } from './panel-placement.ts';
import { CHATS_FRAGMENT, CONTENT_SELECTOR, KNOWN_ROUTES } from './site.ts';

/**
 * Something of ours went missing, or a navigation came: the page's style rules say so. A rule that matches while our
 * node is not there runs an animation of 1 ms, whose start is an event. So no JavaScript runs on the page's own
 * changes, and nothing is polled.
 */
const ANIMATION = 'chats-tab-missing';
const RUN = `{animation:1ms ${ANIMATION}!important}`;

const ITEM = `[${CHATS_ITEM_ATTRIBUTE}]`;
const KNOWN_LINK = `:is(${KNOWN_ROUTES.map((route) => `[href*="${route}"]`).join()}):not([href$="${CHATS_FRAGMENT}"])`;

/** A page that fights back, frame by frame, wins after this many rounds, until the address changes. */
const MOST_ROUNDS = 90;
const ROUNDS_MS = 5000;

/** The last steps of the way to an element, by names alone: they hold when the page draws it anew. */
export function treePath(element: Element): string {
  const names = [];
  for (let at: Element | null = element; at && names.length < 4; at = at.parentElement)
    names.unshift(at.localName);
  return names.join('>');
}

/**
 * The style rules that tell when something is missing.
 *
 * @param navigations the navigations, each with our item right after its last item
 * @param open whether the panel should stand after the page's content
 * @param gains class names that make an item of the site's look active, of which none may be left while open
 */
export function presenceRules(
  navigations: readonly Navigation[],
  open: boolean,
  gains: readonly string[],
): string {
  const containers = navigations.map(({ container }) => treePath(container));
  const missing = navigations.map(({ container, items }) => {
    const [first] = items;
    let below = first && routeOf(first.link) ? KNOWN_LINK : '';
    for (let at = first?.link; at && at !== container; at = at.parentElement ?? undefined)
      below = `>${at.localName}${below}`;
    return `${treePath(container)}:has(${below})`;
  });
  // Counted from both ends, so that items which the page adds or removes are noticed too.
  const there = navigations.map(({ container }) => {
    const children = [...container.children];
    const index = children.findIndex((child) => child.matches(ITEM));
    return `>${ITEM}:nth-child(${index + 1}):nth-last-child(${children.length - index})`;
  });
  const rules = [`@keyframes ${ANIMATION}{}`];
  if (navigations.length) {
    const elsewhere = ['footer', ...CONTENT_SELECTOR.split(','), ...containers];
    rules.push(
      `:is(${missing}):not(:has(${there}))${RUN}`,
      `${KNOWN_LINK}:not(${elsewhere.map((place) => `${place} *`)})${RUN}`,
    );
  } else {
    rules.push(
      `${KNOWN_LINK}:not(footer *)${RUN}`,
      // Buttons have no address. The site's own animations of such elements go before this one.
      `:where(nav,header,aside,[role=navigation],[role=tablist]) :where(a,button,[role=tab]){animation:1ms ${ANIMATION}}`,
    );
  }
  if (open) {
    const content = `:is(${CONTENT_SELECTOR}):not(${PANEL_SELECTOR})`;
    rules.push(
      `${content}:has(+${PANEL_SELECTOR}){display:none!important}`,
      `${content}:not(:has(+${PANEL_SELECTOR})),body:not(:has(${PANEL_SELECTOR}))${RUN}`,
    );
    const marks = ['[aria-current]', '[aria-selected=true]', ...gains.map((name) => `.${CSS.escape(name)}`)];
    if (navigations.length) rules.push(`:is(${containers}) :is(${marks}):not(${ITEM},${ITEM} *)${RUN}`);
  }
  return rules.join('\n');
}

/**
 * Calls `restore` in the frame in which one of the rules began to match, before it is painted, and once however many
 * did.
 *
 * @param signal ends the watch
 */
export function watchPresence(restore: () => void, signal: AbortSignal): void {
  let frame: unknown;
  let rounds = 0;
  let since = 0;
  const onStart = (event: AnimationEvent) => {
    if (event.animationName !== ANIMATION || !event.isTrusted) return;
    event.stopImmediatePropagation();
    // All animations that start in one frame tell of it at the same time of the document's timeline.
    if (frame === document.timeline.currentTime) return;
    frame = document.timeline.currentTime;
    if (event.timeStamp - since > ROUNDS_MS) {
      since = event.timeStamp;
      rounds = 0;
    }
    rounds += 1;
    if (rounds <= MOST_ROUNDS) restore();
  };
  document.addEventListener('animationstart', onStart, { capture: true, signal });
}
