/**
 * Everything the extension takes for granted about the diary's site, in one file. Nobody here has seen the site
 * itself; docs/architecture.md ("The outside world") says where each fact comes from and how well it is known.
 */

/** Origin of the diary for pupils and parents. Known for sure. */
export const DIARY_ORIGIN = 'https://dnevnik2.petersburgedu.ru';

/** The whole host, not one URL: the site is a single-page app, and in-app navigation loads no document. */
export const DIARY_MATCH_PATTERN = `${DIARY_ORIGIN}/*`;

/** Path of the sign-in page, where nobody has chats yet. Known for sure (several public clients of the site). */
export const SIGN_IN_ROUTE = '/login';

/**
 * Routes that a navigation of the signed-in site leads to: timetable, marks, a parent's children. Known for sure;
 * that there are more is likely, and none of them is known.
 */
export const KNOWN_ROUTES = ['schedule', 'estimate', 'students/my'] as const;

/**
 * Labels by which a navigation item is known where no address can be read (a button), in lower case. A guess, all of
 * them: customary words of school diaries.
 */
export const KNOWN_LABELS: readonly string[] = [
  'расписание',
  'оценки',
  'дневник',
  'дети',
  'успеваемость',
  'домашние задания',
];

/**
 * The element that holds a page's content. `main` is known for sure (2023, 2024); the role is there in case that a
 * redesign drops the element.
 */
export const CONTENT_SELECTOR = ':is(main,[role=main])';

/** Fragment that opens the «Чаты» tab. The site's router uses no fragments. */
export const CHATS_FRAGMENT = '#chats';

/** Label of the tab. Russian always: it stands among the site's own Russian tabs. */
export const CHATS_LABEL = 'Чаты';
