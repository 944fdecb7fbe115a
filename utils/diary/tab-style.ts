import { CHATS_ITEM_ATTRIBUTE } from './chats-item.ts';
import { MISSING_ANIMATION } from './presence-watch.ts';
import { CHATS_FRAGMENT, CONTENT_SELECTOR, KNOWN_ROUTES } from './site.ts';

/*
 * The style sheet that the manifest brings to every page of the diary, beside the tab script. It is made by the build
 * (scripts/build/tab-style.ts): matching is the browser's work, and no script of ours runs until a rule tells that
 * something is missing.
 */

const ITEM = `[${CHATS_ITEM_ATTRIBUTE}]`;

/** Selects what has one of our items beside it. */
export const BESIDE_ITEM = `:has(>${ITEM}) *`;

/** Links by which a menu is known without a script, around the page's content. */
const KNOWN_LINK = `:is(${KNOWN_ROUTES.map((route) => `[href*="${route}"]`)}):not([href$="${CHATS_FRAGMENT}"],footer *,${CONTENT_SELECTOR} *)`;

/** Milliseconds after which something missing is told of again: the first time may have been one too many in a row. */
const AGAIN_MS = 4000;

/** Milliseconds that a page without an item of ours has to show a menu of links, before another script helps. */
const PATIENCE_MS = 1500;

/** Declarations of a rule that matches while something of ours is missing: `watchPresence` hears of it. */
export const TELL_MISSING = `{animation:1ms ${MISSING_ANIMATION},1ms ${MISSING_ANIMATION} ${AGAIN_MS}ms!important}`;

/** The animation has no frames: it changes nothing, and only its start counts. */
export const MISSING_KEYFRAMES = `@keyframes ${MISSING_ANIMATION}{}`;

/** Rule that tells when an element of this selector has none of our items beside it, or stands behind one. */
export const tellMissing = (sibling: string) =>
  `${sibling}:not(${BESIDE_ITEM}),${ITEM}~${sibling},${ITEM}~* ${sibling}${TELL_MISSING}`;

/** Two lines of writing in a speech bubble, drawn in a box of 24. Our own drawing. */
export const BUBBLE = 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5';

/** Rules that draw the icon of «Чаты»: the path that has no data of its own. A site's own sizes go before ours. */
export const ICON_RULES = `${ITEM} path:not([d]){d:path("${BUBBLE}");fill:none!important;stroke:currentColor!important;stroke-width:2}:where(${ITEM} svg:not([width])){width:1em;height:1em}`;

/**
 * The whole sheet: tells of known links without an item, and by the root of a page that has none at all for a while. That
 * is told of once more, for the call for help may have been lost: a worker can be ended in the middle of it.
 */
export const TAB_STYLE = [
  MISSING_KEYFRAMES,
  tellMissing(KNOWN_LINK),
  `:root:not(:has(${ITEM})){animation:1ms ${MISSING_ANIMATION} ${PATIENCE_MS}ms,1ms ${MISSING_ANIMATION} ${PATIENCE_MS + AGAIN_MS}ms}`,
  ICON_RULES,
].join('');

/** Rules for a tree that the sheet does not reach, an open shadow root: the same, but for the root of the page. */
export const SHADOW_STYLE = [MISSING_KEYFRAMES, tellMissing(KNOWN_LINK), ICON_RULES].join('');
