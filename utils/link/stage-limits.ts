/**
 * Seconds that the stages of a linking may take at most where they are not the person's own: after that an attempt
 * fails and says so. What comes before an attempt's turn is not in it: an earlier one's permission that is being withdrawn, or a
 * window that is not known to be ours; the panel then says that it takes longer, and offers to cancel. Numbers of their own, so that the panel carries no part of what they limit; a test holds them
 * to it.
 */
export const STAGE_LIMITS_S = {
  /** VK ID's page that shows no window by then counts as not coming. */
  opening: 20,
  /**
   * Two calls to VK of 10 s, the exchange of the code and the question who signed in; a look who is at the diary by then,
   * 5 s; and what a failure waits for the withdrawal, 2 s.
   */
  identifying: 27,
} as const;
