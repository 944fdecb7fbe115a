/** Why talking to VK ID failed, told apart by what the person can do about it. */
export type VkIdFailure =
  /** The person refused on VK's page (`access_denied`). */
  | 'denied'
  /** VK could not be reached. */
  | 'no-network'
  /** No answer within the time limit, or one that says "not now" (429, 5xx, `temporarily_unavailable`). */
  | 'vk-not-answering'
  /** An answer that does not fit VK's own documentation. */
  | 'vk-answer-invalid'
  /** The answer carries another `state` than the request. */
  | 'state-mismatch'
  /** An OAuth error: the code ran out, or the app is set up wrongly. */
  | 'vk-refused';

/** Thrown by everything in this folder. The message is for developers and holds no token, code or verifier. */
export class VkIdError extends Error {
  override readonly name = 'VkIdError';

  readonly failure: VkIdFailure;

  constructor(failure: VkIdFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}

const DENIED = new Set(['access_denied']);
const NOT_NOW = new Set(['server_error', 'temporarily_unavailable', 'slow_down']);

/** Sorts an OAuth error code (RFC 6749, sections 4.1.2.1 and 5.2, and VK's own) into a failure. */
export function failureOfOAuthError(code: string): VkIdFailure {
  if (DENIED.has(code)) return 'denied';
  if (NOT_NOW.has(code)) return 'vk-not-answering';
  return 'vk-refused';
}
