import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDiaryPerson } from '../utils/diary/person.ts';

/** Milliseconds that the diary has to answer; after that the person counts as unknown. */
const TIME_LIMIT = 4_000;

/**
 * The person probe: injected into a diary page by the background worker, which gets what it returns. It tells whose
 * session the page has, and takes no token out of it.
 */
export default defineUnlistedScript(() =>
  readDiaryPerson({
    cookies: document.cookie,
    fetch: (path) =>
      fetch(path, {
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(TIME_LIMIT),
      }),
  }),
);
