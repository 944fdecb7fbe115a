import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import { oneOf, onlyDeep } from '../../driver/deep.ts';
import { DRIVER } from '../../driver/engine-under-test.ts';
import { TIMOFEY_IN_VK } from '../../stand/people.ts';
import type { Endpoint } from '../../stand/vk-id/endpoint.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';

const OTHER_USER: Fault = { kind: 'other-user', userId: TIMOFEY_IN_VK.id };
const TOO_BIG: Fault = { kind: 'big-body', bytes: 100_000 };
export const CONNECTION_RESET: Fault = { kind: 'connection-reset' };

const page = (status: number): Fault => ({ kind: 'status', status, body: 'html' });
const refusal = (error: Extract<Fault, { kind: 'oauth-error' }>['error']): Fault => ({
  kind: 'oauth-error',
  error,
});
const missing = (field: string): Fault => ({ kind: 'missing-field', field });
const wrongType = (field: string): Fault => ({ kind: 'wrong-type', field });
const repeated = (name: string): Fault => ({ kind: 'repeated-parameter', name });

/** Faults of the page itself, where the browser tells of them. */
const OF_THE_PAGE: readonly (readonly [Fault, LinkFailure])[] = DRIVER.traits.tellsOfFailedPage
  ? [
      [CONNECTION_RESET, 'page-not-loaded'],
      [page(500), 'page-not-loaded'],
    ]
  : [];

/*
 * One of each class; before a release all of them. tests/unit/link/vk-id-faults.test.ts plays each without a browser.
 */

/** Faults that keep VK ID's page from being shown at all. */
export const BEFORE_THE_PAGE: readonly (readonly [Fault, LinkFailure])[] = [
  ...oneOf(...OF_THE_PAGE),
  [refusal('temporarily_unavailable'), 'vk-not-answering'],
  ...onlyDeep([refusal('invalid_scope'), 'vk-refused'] as const),
];

/** Faults of the redirect: VK is not asked to exchange anything. */
export const IN_THE_REDIRECT: readonly (readonly [Fault, LinkFailure])[] = [
  [{ kind: 'other-state' }, 'state-mismatch'],
  ...onlyDeep<readonly [Fault, LinkFailure]>(
    [repeated('code'), 'vk-answer-invalid'],
    [repeated('state'), 'vk-answer-invalid'],
    [missing('state'), 'vk-answer-invalid'],
    [missing('code'), 'vk-answer-invalid'],
    [missing('device_id'), 'vk-answer-invalid'],
  ),
];

type FaultyCall = readonly [Endpoint, Fault, LinkFailure];

/** Faults of the calls behind it. */
export const AFTER_THE_REDIRECT: readonly FaultyCall[] = [
  ...oneOf<FaultyCall>(
    ['exchange', CONNECTION_RESET, 'no-network'],
    ['user_info', CONNECTION_RESET, 'no-network'],
  ),
  ...onlyDeep<FaultyCall>(
    ['exchange', page(500), 'vk-not-answering'],
    ['exchange', page(502), 'vk-not-answering'],
    ['exchange', page(429), 'vk-not-answering'],
    ['exchange', { kind: 'delay', ms: 60_000 }, 'vk-not-answering'],
    ['exchange', refusal('server_error'), 'vk-not-answering'],
    ['user_info', page(503), 'vk-not-answering'],
  ),
  ...oneOf<FaultyCall>(
    ['user_info', { kind: 'broken-json' }, 'vk-answer-invalid'],
    ['user_info', { kind: 'empty-body' }, 'vk-answer-invalid'],
    ['user_info', TOO_BIG, 'vk-answer-invalid'],
    ['user_info', missing('user.user_id'), 'vk-answer-invalid'],
    ['user_info', wrongType('user.first_name'), 'vk-answer-invalid'],
    ['user_info', OTHER_USER, 'vk-answer-invalid'],
    ['exchange', page(404), 'vk-answer-invalid'],
    ['exchange', { kind: 'broken-json' }, 'vk-answer-invalid'],
    ['exchange', { kind: 'empty-body' }, 'vk-answer-invalid'],
    ['exchange', TOO_BIG, 'vk-answer-invalid'],
    ['exchange', missing('access_token'), 'vk-answer-invalid'],
    ['exchange', wrongType('user_id'), 'vk-answer-invalid'],
    ['exchange', OTHER_USER, 'vk-answer-invalid'],
  ),
  ...oneOf<FaultyCall>(
    ['exchange', refusal('invalid_grant'), 'vk-refused'],
    ['user_info', refusal('invalid_token'), 'vk-refused'],
  ),
  ...onlyDeep<FaultyCall>(['exchange', { kind: 'other-state' }, 'state-mismatch']),
];
