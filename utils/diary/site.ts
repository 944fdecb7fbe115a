/**
 * Everything the extension takes for granted about the diary's site, in one file. Nobody here has seen the site
 * itself; docs/architecture.md ("The outside world") says where each fact comes from and how well it is known.
 */

/** Origin of the diary for pupils and parents. Known for sure. */
export const DIARY_ORIGIN = 'https://dnevnik2.petersburgedu.ru';

/** The whole host, not one URL: the site is a single-page app, and in-app navigation loads no document. */
export const DIARY_MATCH_PATTERN = `${DIARY_ORIGIN}/*`;

/** Fragment that opens the «Чаты» tab. The site's router uses no fragments. */
export const CHATS_FRAGMENT = '#chats';

/** Label of the tab. Russian always: it stands among the site's own Russian tabs. */
export const CHATS_LABEL = 'Чаты';
