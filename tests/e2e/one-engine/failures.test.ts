import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import { ChatsScene } from '../../driver/chats-scene.ts';
import { oneOf, onlyDeep } from '../../driver/deep.ts';
import { AUTHORIZATION, DRIVER } from '../../driver/engine-under-test.ts';
import { whileWorkerIsOffline } from '../../driver/worker.ts';
import { ANNA, ANNA_IN_VK, TIMOFEY_IN_VK } from '../../stand/people.ts';
import type { Endpoint } from '../../stand/vk-id/endpoint.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';

/** What a fault is called in a test's title. */
function wordsFor(fault: Fault): string {
  const { kind, ...details } = fault;
  return [kind, ...Object.values(details)].join(' ');
}

const OTHER_USER: Fault = { kind: 'other-user', userId: TIMOFEY_IN_VK.id };
const TOO_BIG: Fault = { kind: 'big-body', bytes: 100_000 };
const CONNECTION_RESET: Fault = { kind: 'connection-reset' };

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
const BEFORE_THE_PAGE: readonly (readonly [Fault, LinkFailure])[] = [
  ...oneOf(...OF_THE_PAGE),
  [refusal('temporarily_unavailable'), 'vk-not-answering'],
  ...onlyDeep([refusal('invalid_scope'), 'vk-refused'] as const),
];

/** Faults of the redirect: VK is not asked to exchange anything. */
const IN_THE_REDIRECT: readonly (readonly [Fault, LinkFailure])[] = [
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
const AFTER_THE_REDIRECT: readonly FaultyCall[] = [
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

describe('a linking that VK ID lets fail', () => {
  let scene: ChatsScene;

  beforeAll(async () => {
    scene = await ChatsScene.open(ANNA);
  });

  afterAll(() => scene?.close());

  beforeEach(() => scene.startAfresh());

  // Whatever failed: once it is put right, linking works; nothing lies about, and no code was used twice.
  afterEach(async () => {
    scene.stand.vkId.faults.clear();
    await scene.link(ANNA_IN_VK);
    await expect.poll(() => scene.stand.vkId.journal.endpoints.at(-1)).toBe('revoke');
    expect(await scene.findSecrets()).toEqual([]);
    const codes = scene.exchangedCodes();
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(BEFORE_THE_PAGE.map(([fault, failure]) => ({ what: wordsFor(fault), fault, failure })))(
    'before its page is shown, with $what, says $failure',
    async ({ fault, failure }) => {
      scene.stand.vkId.faults.set('authorize', fault);
      await scene.chats.link();
      await scene.chats.waitForUnlinkedAfter(failure);
      expect(scene.exchangedCodes()).toEqual([]);
    },
  );

  if (DRIVER.traits.tellsOfFailedPage)
    test('because the browser is offline says that there is no connection', async () => {
      scene.stand.vkId.faults.set('authorize', CONNECTION_RESET);
      await whileWorkerIsOffline(scene.browser, async () => {
        await scene.chats.link();
        await scene.chats.waitForUnlinkedAfter('no-network');
      });
    });

  test.each(IN_THE_REDIRECT.map(([fault, failure]) => ({ what: wordsFor(fault), fault, failure })))(
    'in its redirect, with $what, says $failure and exchanges nothing',
    async ({ fault, failure }) => {
      scene.stand.vkId.faults.set('authorize', fault);
      const vkId = await scene.askVkId(ANNA_IN_VK);
      await vkId.approve();
      await scene.chats.waitForUnlinkedAfter(failure);
      expect(scene.stand.vkId.journal.endpoints).toEqual(AUTHORIZATION);
    },
  );

  test.each(
    AFTER_THE_REDIRECT.map(([endpoint, fault, failure]) => ({
      endpoint,
      what: wordsFor(fault),
      fault,
      failure,
    })),
  )('in its answer to $endpoint, with $what, says $failure', async ({ endpoint, fault, failure }) => {
    scene.stand.vkId.faults.set(endpoint, fault);
    const vkId = await scene.askVkId(ANNA_IN_VK);
    await vkId.approve();
    await scene.chats.waitForUnlinkedAfter(failure);
  });
});
