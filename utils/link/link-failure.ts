/** Every way in which linking can fail. Each has a sentence in locales/; cancelling is not among them. */
export const LINK_FAILURES = [
  /** The person pressed «Отмена» on VK ID's consent page. */
  'denied',
  /** The browser could not load VK ID's page in its window. */
  'page-not-loaded',
  /** The browser would not show VK ID's page in its window, for a reason that is not the person's. */
  'window-unusable',
  /** The browser has no connection, or VK could not be reached at all. */
  'no-network',
  /** VK did not answer within the time limit, or answered that it cannot serve now (429, 5xx). */
  'vk-not-answering',
  /** VK's answer does not fit its own documentation. */
  'vk-answer-invalid',
  /** VK's redirect carries another `state` than the one sent: the answer is not for this request. */
  'state-mismatch',
  /** VK refused the request with an OAuth error: the code ran out, or the app is set up wrongly. */
  'vk-refused',
  /** The person does not let the extension reach VK ID's site (a browser's permission). */
  'vk-id-not-allowed',
  /** The build has no VK ID app id (`WXT_VKID_APP_ID`). */
  'no-app-id',
  /** The browser ended the background worker in the middle of the attempt. */
  'interrupted',
  /** The diary said who is there only after an attempt for this browser had begun. */
  'person-found',
  /** Somebody else's attempt is under way in this browser, and VK ID's page is shown for it: one at a time. */
  'busy',
  /** Somebody else's attempt is ending: its page is gone, and VK is being asked. Nobody can do anything but wait. */
  'busy-ending',
  /** Anything that the browser reported and nobody foresaw. */
  'unexpected',
] as const;

/** One of {@link LINK_FAILURES}. */
export type LinkFailure = (typeof LINK_FAILURES)[number];
