import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import { TIMOFEY_IN_VK } from '../../stand/people.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';
import type { OAuthErrorCode } from '../../stand/vk-id/oauth-error.ts';

/** How a linking ends: by a failure, or with a link and what became of the permission. */
export type End = LinkFailure | 'withdrawn' | 'remains';

const page = (status: number, body: 'json' | 'html' = 'html'): Fault => ({ kind: 'status', status, body });
const oauth = (error: OAuthErrorCode): Fault => ({ kind: 'oauth-error', error });
const missing = (field: string): Fault => ({ kind: 'missing-field', field });
const wrongType = (field: string): Fault => ({ kind: 'wrong-type', field });
const repeated = (name: string): Fault => ({ kind: 'repeated-parameter', name });
const RESET: Fault = { kind: 'connection-reset' };
const SLOW: Fault = { kind: 'delay', ms: 30_000 };
const BROKEN: Fault = { kind: 'broken-json' };
const EMPTY: Fault = { kind: 'empty-body' };
const HUGE: Fault = { kind: 'big-body', bytes: 10_000_000 };
const OTHER_STATE: Fault = { kind: 'other-state' };
const OTHER_USER: Fault = { kind: 'other-user', userId: TIMOFEY_IN_VK.id };

/** What takes the place of a whole answer, and what a person is told if it was the answer to the code or the token. */
const ANY_ANSWER: readonly (readonly [Fault, LinkFailure])[] = [
  [RESET, 'no-network'],
  [SLOW, 'vk-not-answering'],
  [page(429), 'vk-not-answering'],
  [page(500), 'vk-not-answering'],
  [page(500, 'json'), 'vk-not-answering'],
  [page(502), 'vk-not-answering'],
  [page(503, 'json'), 'vk-not-answering'],
  [page(302), 'vk-answer-invalid'],
  [page(404), 'vk-answer-invalid'],
  [page(200), 'vk-answer-invalid'],
  [oauth('invalid_request'), 'vk-refused'],
  [oauth('invalid_client'), 'vk-refused'],
  [oauth('invalid_grant'), 'vk-refused'],
  [oauth('invalid_token'), 'vk-refused'],
  [oauth('access_denied'), 'denied'],
  [oauth('server_error'), 'vk-not-answering'],
  [oauth('temporarily_unavailable'), 'vk-not-answering'],
  [oauth('slow_down'), 'vk-not-answering'],
  [BROKEN, 'vk-answer-invalid'],
  [EMPTY, 'vk-answer-invalid'],
  [HUGE, 'vk-answer-invalid'],
];

const EXCHANGE: readonly (readonly [Fault, End])[] = [
  ...ANY_ANSWER,
  // Not VK's, or not to this request: there is no telling which.
  [page(200, 'json'), 'state-mismatch'],
  [missing('access_token'), 'vk-answer-invalid'],
  [missing('user_id'), 'vk-answer-invalid'],
  [missing('state'), 'state-mismatch'],
  [wrongType('access_token'), 'vk-answer-invalid'],
  [wrongType('user_id'), 'vk-answer-invalid'],
  [OTHER_STATE, 'state-mismatch'],
  [OTHER_USER, 'vk-answer-invalid'],
  // What is not used may be missing.
  [missing('refresh_token'), 'withdrawn'],
  [missing('id_token'), 'withdrawn'],
  [wrongType('scope'), 'withdrawn'],
];

const USER_INFO: readonly (readonly [Fault, End])[] = [
  ...ANY_ANSWER,
  [page(200, 'json'), 'vk-answer-invalid'],
  [missing('user'), 'vk-answer-invalid'],
  [missing('user.user_id'), 'vk-answer-invalid'],
  [missing('user.first_name'), 'vk-answer-invalid'],
  [missing('user.last_name'), 'vk-answer-invalid'],
  [wrongType('user'), 'vk-answer-invalid'],
  [wrongType('user.user_id'), 'vk-answer-invalid'],
  [wrongType('user.last_name'), 'vk-answer-invalid'],
  [OTHER_USER, 'vk-answer-invalid'],
  [missing('user.avatar'), 'withdrawn'],
];

/** Whatever revoke answers, the link stands; only VK's own yes counts as one. */
const REVOKE: readonly (readonly [Fault, End])[] = [
  ...ANY_ANSWER.map(([fault]) => [fault, 'remains'] as const),
  [page(200, 'json'), 'remains'],
  [missing('response'), 'remains'],
  [wrongType('response'), 'remains'],
];

const AUTHORIZE: readonly (readonly [Fault, End])[] = [
  [RESET, 'page-not-loaded'],
  [page(429), 'page-not-loaded'],
  [page(500, 'json'), 'page-not-loaded'],
  [page(502), 'page-not-loaded'],
  [oauth('access_denied'), 'denied'],
  [oauth('temporarily_unavailable'), 'vk-not-answering'],
  [oauth('server_error'), 'vk-not-answering'],
  [oauth('invalid_scope'), 'vk-refused'],
  [oauth('invalid_request'), 'vk-refused'],
  [missing('code'), 'vk-answer-invalid'],
  [missing('device_id'), 'vk-answer-invalid'],
  [missing('state'), 'vk-answer-invalid'],
  [OTHER_STATE, 'state-mismatch'],
  [repeated('code'), 'vk-answer-invalid'],
  [repeated('state'), 'vk-answer-invalid'],
  [repeated('device_id'), 'vk-answer-invalid'],
  [{ kind: 'payload-form' }, 'withdrawn'],
];

function inWords({ kind, ...details }: Fault): string {
  return [kind, ...Object.values(details)].join(' ');
}

/** Every fault of every call, and how a linking ends by it. */
export const FAULT_CASES = Object.entries({
  authorize: AUTHORIZE,
  exchange: EXCHANGE,
  user_info: USER_INFO,
  revoke: REVOKE,
} as const).flatMap(([endpoint, cases]) =>
  cases.map(([fault, end]) => ({ endpoint, what: inWords(fault), fault, end })),
);
