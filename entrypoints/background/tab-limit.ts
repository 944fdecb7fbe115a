/**
 * Milliseconds that a tab has to carry out what is asked of it. One that the browser has put to sleep neither does nor
 * refuses it, and would be waited for until it wakes.
 */
export const TAB_LIMIT = 5_000;
