/*
 * The page around the panel may lead a person's own click astray: it can fade the panel away, or lay something over it
 * through which clicks fall (clickjacking, UI redressing). A press therefore counts there only on a button in plain sight.
 */

/** Milliseconds for which a button that was covered must have been in plain sight again. */
const SETTLED_AFTER = 250;

/** Milliseconds between two looks, the least that browsers take. */
const LOOK_EVERY = 100;

/** How a button is seen, by the last report of the browser. */
type Sight =
  /** Nothing was reported yet, or the button was not in the window: nothing is known against it. */
  | { readonly kind: 'unknown'; readonly reported: Promise<void>; readonly report: () => void }
  | { readonly kind: 'plain'; readonly since: number }
  | { readonly kind: 'hidden' };

/** Options of Intersection Observer v2 (Chromium), which the types do not know yet. */
interface TrackingInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

const sights = new WeakMap<Element, Sight>();
let observer: IntersectionObserver | undefined;

/** Follows how a button is seen, while it stands on the screen: the `ref` of every button of ours. */
export function watchSight(button: Element | null): (() => void) | undefined {
  if (button === null || !isAmongOthers(button) || !canTrack()) return undefined;
  const init: TrackingInit = { trackVisibility: true, delay: LOOK_EVERY };
  observer ??= new IntersectionObserver(report, init);
  sights.set(button, unknown());
  observer.observe(button);
  return () => observer?.unobserve(button);
}

let hearPress: ((isInSight: boolean) => void) | undefined;

/**
 * Calls back at each press of a button of the panel, of which a page shows one at a time: whether the button was in plain
 * sight, or the press was dropped. Until the next panel asks: one that is gone has no buttons.
 */
export function followPresses(heard: (isInSight: boolean) => void): void {
  hearPress = heard;
}

/** Acts if the button is in plain sight; a button that has just come up is looked at first. */
export function actInPlainSight(button: Element, act: () => void): void {
  if (!isAmongOthers(button)) {
    act();
    return;
  }
  const settle = (isInSight: boolean) => {
    hearPress?.(isInSight);
    if (isInSight) act();
  };
  const sight = sights.get(button);
  switch (sight?.kind) {
    case undefined:
      settle(looksPlain(button));
      break;
    case 'plain':
      settle(sight.since === 0 || performance.now() - sight.since >= SETTLED_AFTER);
      break;
    case 'unknown':
      sight.reported.then(() => settle(sights.get(button)?.kind === 'plain'));
      break;
    case 'hidden':
      settle(false);
      break;
  }
}

/** Whether the page around the button is somebody else's: the extension's own pages hold nothing but ours, and nobody can frame them. */
function isAmongOthers(button: Element): boolean {
  return button.getRootNode() instanceof ShadowRoot;
}

function canTrack(): boolean {
  return (
    typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype
  );
}

function unknown(): Sight {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { kind: 'unknown', reported: promise, report: resolve };
}

function report(entries: readonly IntersectionObserverEntry[]): void {
  for (const entry of entries) {
    const before = sights.get(entry.target);
    const isVisible = 'isVisible' in entry && entry.isVisible === true;
    if (!entry.isIntersecting) {
      if (before?.kind !== 'unknown') sights.set(entry.target, unknown());
      continue;
    }
    // A button that was never covered may be pressed at once.
    const since = before?.kind === 'hidden' ? performance.now() : 0;
    sights.set(entry.target, isVisible ? { kind: 'plain', since } : { kind: 'hidden' });
    if (before?.kind === 'unknown') before.report();
  }
}

/** Least opacity, all ancestors taken together, at which a button counts as seen. */
const LEAST_OPACITY = 0.9;

/** Least part of its own size in which a button must be drawn: a page that shrinks it shows something else. */
const LEAST_SCALE = 0.75;

/** Where a button is looked at, as parts of its width and height. Its rounded corners are left out. */
const LOOKED_AT: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.15, 0.3],
  [0.85, 0.3],
  [0.15, 0.7],
  [0.85, 0.7],
];

/** For browsers that do not track it (Firefox): looks at the moment of the press. */
function looksPlain(button: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = button; at !== null; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number.parseFloat(style.opacity || '1');
    const isAltered = UNALTERED.some(([name, usual]) => ![usual, ''].includes(style.getPropertyValue(name)));
    if (style.visibility === 'hidden' || isAltered) return false;
  }
  return opacity >= LEAST_OPACITY && !isShrunk(button) && isOnTop(button);
}

/** What no page has on all of its content, and what hides it in ways that cannot be told from harmless ones. */
const UNALTERED = [
  ['filter', 'none'],
  ['clip-path', 'none'],
  ['mask-image', 'none'],
  ['mix-blend-mode', 'normal'],
] as const;

function isShrunk(button: Element): boolean {
  if (!(button instanceof HTMLElement)) return false;
  const { width, height } = button.getBoundingClientRect();
  return width < button.offsetWidth * LEAST_SCALE || height < button.offsetHeight * LEAST_SCALE;
}

function parentOf(element: Element): Element | null {
  const { parentElement } = element;
  if (parentElement) return parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether nothing lies over the button, not even what lets clicks through. */
function isOnTop(button: Element): boolean {
  const root = button.getRootNode();
  const top = root instanceof ShadowRoot ? root.host : button;
  const { left, top: upper, width, height } = button.getBoundingClientRect();
  const style = document.createElement('style');
  // The first layer of all: what is important there goes before any rule of the page's, however exact.
  style.textContent = '@layer{*,*::before,*::after{pointer-events:auto!important}}';
  document.documentElement.prepend(style);
  const found = LOOKED_AT.map(([x, y]) => document.elementFromPoint?.(left + x * width, upper + y * height));
  style.remove();
  return found.every((element) => !element || element === top || top.contains(element));
}
