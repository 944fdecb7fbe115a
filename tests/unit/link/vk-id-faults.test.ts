import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import { linkStore } from '../../../utils/link/link-store.ts';
import { createLinking, type Linking } from '../../../utils/link/linking.ts';
import type { SignInOutcome, SignInWay } from '../../../utils/sign-in/sign-in-way.ts';
import { boundedFetch } from '../../../utils/vk-id/bounded-fetch.ts';
import { vkIdClient } from '../../../utils/vk-id/vk-id-client.ts';
import { ANNA_IN_VK, EXTENSION_APP, TIMOFEY_IN_VK } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import type { Fault } from '../../stand/vk-id/fault.ts';
import type { OAuthErrorCode } from '../../stand/vk-id/oauth-error.ts';
import { StandClient } from '../stand/stand-client.ts';
import { standFetch } from '../stand/stand-fetch.ts';
import { VkIdClient } from '../stand/vk-id-client.ts';
import { anna } from './linking-world.ts';
import { storageInMemory } from './storage-in-memory.ts';

/*
 * The whole protocol with everything real but the browser: link state, store, @vkid/sdk and the bounded fetch, against
 * the stand's VK ID over HTTPS. Every fault of every call.
 */

const APP = { id: Number(EXTENSION_APP.id), redirectUri: EXTENSION_APP.redirectUrls[0] ?? '' };

/** Milliseconds that a call may take here. */
const TIME_LIMIT = 2_000;

/** How a linking ends: by a failure, or with a link and what became of the permission. */
type End = LinkFailure | 'withdrawn' | 'remains';

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

describe('every fault of VK ID', () => {
  let stand: Stand;
  let linking: Linking;
  let storage: ReturnType<typeof storageInMemory>;
  const nodeFetch = globalThis.fetch;

  beforeAll(async () => {
    stand = await startStand();
    // A worker has one, Node has none, and the SDK reads it.
    vi.stubGlobal('location', new URL('chrome-extension://abc/background.js'));
    vi.spyOn(console, 'warn').mockReturnValue();
    globalThis.fetch = boundedFetch(standFetch(stand), TIME_LIMIT);
  });

  afterAll(async () => {
    globalThis.fetch = nodeFetch;
    vi.unstubAllGlobals();
    await stand.stop();
  });

  /** A person in front of VK ID's page, and the browser that shows it. */
  const signIn: SignInWay = async ({ authorizationUrl }): Promise<SignInOutcome> => {
    const person = new VkIdClient(new StandClient(stand));
    const shown = await person.browser.send(authorizationUrl).catch(() => null);
    if (shown === null || shown.status >= 400) return { kind: 'page-not-loaded' };
    if (shown.headers.has('location')) return { kind: 'redirected', url: StandClient.location(shown).href };
    const consent = await person.signIn(shown, ANNA_IN_VK);
    return {
      kind: 'redirected',
      url: StandClient.location(await person.press(consent, 'Продолжить')).href,
    };
  };

  beforeEach(() => {
    stand.vkId.reset();
    storage = storageInMemory();
    let attempts = 0;
    linking = createLinking({
      store: linkStore(storage),
      tab: null,
      signIn,
      vkId: vkIdClient,
      setup: async () => ({ app: APP, sharedComputer: false }),
      lookWhoIsThere: async () => undefined,
      newId: () => String(++attempts),
      now: () => 5,
      wait: async () => undefined,
      isOnline: () => true,
      closeWindow: async () => undefined,
      focusWindow: async () => undefined,
    });
  });

  const link = async (): Promise<End | undefined> => {
    await (await linking.start(anna)).done;
    const { links, failures } = await linking.state();
    return links[anna.key]?.grant ?? failures[anna.key];
  };

  /** True whatever happened. */
  const checkTraces = async (): Promise<void> => {
    const codes = stand.vkId.journal.entries.flatMap(({ endpoint, parameters }) =>
      endpoint === 'exchange' ? [parameters['code']] : [],
    );
    expect(new Set(codes).size, 'a code is exchanged once at most').toBe(codes.length);
    const stored = JSON.stringify([...storage.local.items, ...storage.session.items]);
    expect(stand.vkId.secrets().filter((secret) => stored.includes(secret))).toEqual([]);
    const { links, remainingGrants } = await linking.state();
    const isTold = links[anna.key]?.grant === 'remains' || remainingGrants[anna.key] !== undefined;
    const isListed = stand.vkId.permittedApps(ANNA_IN_VK.id).length > 0;
    if (isListed) expect(isTold, 'the person is told that VK lists the app').toBe(true);
  };

  afterEach(async () => {
    await checkTraces();
    stand.vkId.faults.clear();
    await linking.unlink(anna.key);
    expect(await link(), 'the retry works').toBe('withdrawn');
    expect(stand.vkId.permittedApps(ANNA_IN_VK.id)).toEqual([]);
    expect((await linking.state()).remainingGrants).toEqual({});
    await checkTraces();
  });

  const CASES = Object.entries({
    authorize: AUTHORIZE,
    exchange: EXCHANGE,
    user_info: USER_INFO,
    revoke: REVOKE,
  } as const).flatMap(([endpoint, cases]) =>
    cases.map(([fault, end]) => ({ endpoint, what: inWords(fault), fault, end })),
  );

  test.each(CASES)('of $endpoint, $what: ends as $end', async ({ endpoint, fault, end }) => {
    // The names of the table are those of the stand's endpoints.
    stand.vkId.faults.set(endpoint as 'authorize', fault);
    expect(await link()).toBe(end);
  });

  test('a redirect that is played again is not believed, and nothing is exchanged', async () => {
    let first: SignInOutcome | undefined;
    const replaying: SignInWay = async (request) => (first ??= await signIn(request));
    const again = createLinking({
      store: linkStore(storage),
      tab: null,
      signIn: replaying,
      vkId: vkIdClient,
      setup: async () => ({ app: APP, sharedComputer: false }),
      lookWhoIsThere: async () => undefined,
      newId: () => crypto.randomUUID(),
      now: () => 5,
      wait: async () => undefined,
      isOnline: () => true,
      closeWindow: async () => undefined,
      focusWindow: async () => undefined,
    });
    await (await again.start(anna)).done;
    await again.unlink(anna.key);
    stand.vkId.journal.clear();
    await (await again.start(anna)).done;
    expect((await again.state()).failures[anna.key]).toBe('state-mismatch');
    expect(stand.vkId.journal.endpoints).toEqual([]);
  });
});
