import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import { createLinking, type Linking } from '../../../utils/link/linking.ts';
import type { SignInOutcome, SignInWay } from '../../../utils/sign-in/sign-in-way.ts';
import { boundedFetch } from '../../../utils/vk-id/bounded-fetch.ts';
import { vkIdClient } from '../../../utils/vk-id/vk-id-client.ts';
import { ANNA_IN_VK, EXTENSION_APP } from '../../stand/people.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { StandClient } from '../stand/stand-client.ts';
import { standFetch } from '../stand/stand-fetch.ts';
import { VkIdClient } from '../stand/vk-id-client.ts';
import { anna } from './linking-world.ts';
import { storageInMemory } from './storage-in-memory.ts';
import { type End, FAULT_CASES } from './vk-id-fault-cases.ts';

/*
 * The whole protocol with everything real but the browser: link state, store, @vkid/sdk and the bounded fetch, against
 * the stand's VK ID over HTTPS. Every fault of every call.
 */

const APP = { id: Number(EXTENSION_APP.id), redirectUri: EXTENSION_APP.redirectUrls[0] ?? '' };

/** Milliseconds that a call may take here; where one never ends, there is no need to wait as long. */
const TIME_LIMIT = 2_000;
const SHORT_TIME_LIMIT = 1_000;

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
    globalThis.fetch = boundedFetch(standFetch(stand), TIME_LIMIT);
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
      isVkIdAllowed: async () => true,
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

  test.each(FAULT_CASES)('of $endpoint, $what: ends as $end', async ({ endpoint, fault, end }) => {
    // The names of the table are those of the stand's endpoints.
    stand.vkId.faults.set(endpoint as 'authorize', fault);
    if (fault.kind === 'delay') globalThis.fetch = boundedFetch(standFetch(stand), SHORT_TIME_LIMIT);
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
      isVkIdAllowed: async () => true,
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
