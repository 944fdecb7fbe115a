/** Name of the animation that style rules start where something of ours is missing (tab-style.ts). */
export const MISSING_ANIMATION = 'chats-missing';

/** A page that fights back, frame by frame, is answered once in so many milliseconds on average, … */
const ROUND = 50;
/** … after a burst of rounds worth so many milliseconds. */
const BURST = 4000;

/**
 * Calls `restore` in the frame in which a rule that tells of something missing began to match, before it is painted,
 * and once however many did. No JavaScript runs on the page's own changes, and nothing is polled.
 *
 * @param root the tree that is watched: events of a shadow tree stay in it; the page's own by its window, which a
 *   script may name without the cost of a first look at the document
 */
export function watchPresence(
  restore: (event: Event) => void,
  root: Window | Document | ShadowRoot = window,
): void {
  let frame: unknown;
  let spent = -BURST;
  const onStart = (event: Event) => {
    // An `animationstart` is always an AnimationEvent (CSS Animations 1, section 4.2); a shadow root's types do not say so.
    if ((event as AnimationEvent).animationName !== MISSING_ANIMATION) return;
    event.stopPropagation();
    // All animations that start in one frame tell of it at the same time of the document's timeline.
    const { currentTime } = document.timeline;
    if (frame === currentTime) return;
    frame = currentTime;
    spent = Math.max(spent, event.timeStamp - BURST) + ROUND;
    if (spent <= event.timeStamp) restore(event);
  };
  root.addEventListener('animationstart', onStart, true);
}
