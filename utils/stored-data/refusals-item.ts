/**
 * Item of `storage.session` with the number of refused messages by their reason, since the browser was started. Named here
 * and not where it is counted, since messages know what is stored, and not the other way round.
 */
export const REFUSALS_ITEM = 'refusedMessages';
