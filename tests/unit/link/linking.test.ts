import { describe, expect, test } from 'vitest';
import { linkStore } from '../../../utils/link/link-store.ts';
import { createLinking, type LinkingEffects } from '../../../utils/link/linking.ts';
import { createPersonKey } from '../../../utils/link/person-key.ts';
import type { SignInOutcome, SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';
import { VkIdError } from '../../../utils/vk-id/failure.ts';
import type { VkIdClient } from '../../../utils/vk-id/vk-id-client.ts';
import { storageInMemory } from './storage-in-memory.ts';

const app = { id: 54_321, redirectUri: 'https://abc.chromiumapp.org/' };
const grant = { accessToken: 'the-token', userId: '777' };
const account = { id: '777', firstName: 'Анна', lastName: 'Смирнова' };
const anna = { key: await createPersonKey('salt', 'person', 'anna'), basis: 'person' } as const;
const boris = { key: await createPersonKey('salt', 'person', 'boris'), basis: 'person' } as const;

/** The redirect by which VK ID grants a request. */
function granted({ authorizationUrl }: SignInRequest): SignInOutcome {
  const state = new URL(authorizationUrl).searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: 'the-code', device_id: 'the-device', state });
  return { kind: 'redirected', url: `${app.redirectUri}?${query}` };
}

function worldWhere(changes: Partial<LinkingEffects & VkIdClient> = {}) {
  const storage = storageInMemory();
  const asked: string[] = [];
  const windows = { closed: [] as number[], focused: [] as number[] };
  let lastId = 0;
  const vkId: VkIdClient = {
    exchangeCode: changes.exchangeCode ?? (async () => grant),
    identify: changes.identify ?? (async () => account),
    revoke: changes.revoke ?? (async () => undefined),
  };
  const noting =
    <Args extends unknown[], Result>(call: string, method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      asked.push(call);
      return method(...args);
    };
  const effects: LinkingEffects = {
    store: linkStore(storage),
    signIn: async (request) => granted(request),
    vkId: {
      exchangeCode: noting('exchange', vkId.exchangeCode),
      identify: noting('user_info', vkId.identify),
      revoke: noting('revoke', vkId.revoke),
    },
    app,
    workerLife: 'life',
    newId: () => String(++lastId),
    now: () => 5,
    wait: async () => undefined,
    isOnline: () => true,
    closeWindow: async (id) => void windows.closed.push(id),
    focusWindow: async (id) => void windows.focused.push(id),
    ...changes,
  };
  return { linking: createLinking(effects), effects, storage, asked, windows };
}

/** A promise that the test settles when it wants. */
function gate<Value>() {
  let open: (value: Value) => void = () => undefined;
  const opened = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('linking', () => {
  test('identifies the account, withdraws the permission, and keeps the name', async () => {
    const { linking, asked } = worldWhere();
    const { done } = await linking.start(anna);
    expect(await done).toBe(true);
    expect(asked).toEqual(['exchange', 'user_info', 'revoke']);
    expect(await linking.state()).toEqual({
      links: { [anna.key]: { account, linkedAt: 5, grant: 'withdrawn' } },
      attempt: null,
      failures: {},
    });
  });

  test('writes no token, code or verifier anywhere, at any time', async () => {
    const writes: unknown[] = [];
    const { linking, storage } = worldWhere({
      exchangeCode: async (_app, secrets) => {
        writes.push({ verifier: secrets.codeVerifier, state: secrets.state });
        return grant;
      },
    });
    const [secrets] = writes;
    await (await linking.start(anna)).done;
    const stored = JSON.stringify([...storage.local.items, ...storage.session.items]);
    expect(writes).toHaveLength(1);
    for (const secret of ['the-token', 'the-code', ...Object.values(secrets ?? {})]) {
      expect(stored).not.toContain(secret);
    }
  });

  test('still links when VK does not withdraw the permission, after three tries', async () => {
    const { linking, asked } = worldWhere({
      revoke: () => Promise.reject(new VkIdError('no-network', 'gone')),
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual(['exchange', 'user_info', 'revoke', 'revoke', 'revoke']);
    expect((await linking.state()).links[anna.key]?.grant).toBe('remains');
  });

  test('without an app id never shows a window', async () => {
    let shown = 0;
    const { linking } = worldWhere({
      app: null,
      signIn: async (request) => {
        shown += 1;
        return granted(request);
      },
    });
    expect(await (await linking.start(anna)).done).toBe(false);
    expect(shown).toBe(0);
    expect((await linking.state()).failures).toEqual({ [anna.key]: 'no-app-id' });
  });
});

describe('a window that brings no code', () => {
  test.each([
    [{ kind: 'closed' }, true, undefined],
    [{ kind: 'page-not-loaded' }, true, 'page-not-loaded'],
    [{ kind: 'page-not-loaded' }, false, 'no-network'],
    [{ kind: 'busy' }, true, 'busy'],
    [{ kind: 'unexpected', message: 'new' }, true, 'unexpected'],
    [{ kind: 'redirected', url: 'https://evil.example/?code=1' }, true, 'vk-answer-invalid'],
    [{ kind: 'redirected', url: `${app.redirectUri}?error=access_denied` }, true, 'denied'],
    [{ kind: 'redirected', url: `${app.redirectUri}?code=1&device_id=2&state=3` }, true, 'state-mismatch'],
  ] as const)('%j, online: %s, is told as %s', async (outcome, online, failure) => {
    const { linking, asked } = worldWhere({ signIn: async () => outcome, isOnline: () => online });
    await (await linking.start(anna)).done;
    const { attempt, failures } = await linking.state();
    expect(attempt).toBeNull();
    expect(failures[anna.key]).toBe(failure);
    expect(asked).toEqual([]);
  });
});

describe('VK failing after the window', () => {
  test('at the exchange leaves nothing to withdraw', async () => {
    const { linking, asked } = worldWhere({
      exchangeCode: () => Promise.reject(new VkIdError('vk-not-answering', 'slow')),
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual(['exchange']);
    expect((await linking.state()).failures[anna.key]).toBe('vk-not-answering');
  });

  test('at user_info withdraws the permission all the same, and a retry links', async () => {
    let failing = true;
    const { linking, asked } = worldWhere({
      identify: async () => {
        if (failing) throw new VkIdError('vk-answer-invalid', 'nonsense');
        return account;
      },
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual(['exchange', 'user_info', 'revoke']);
    expect((await linking.state()).failures[anna.key]).toBe('vk-answer-invalid');
    failing = false;
    await (await linking.start(anna)).done;
    expect((await linking.state()).links[anna.key]?.account).toEqual(account);
  });

  test('in a way that nobody foresaw ends with a sentence, not a spinner', async () => {
    const { linking } = worldWhere({ identify: () => Promise.reject(new RangeError('?')) });
    await (await linking.start(anna)).done;
    expect(await linking.state()).toMatchObject({ attempt: null, failures: { [anna.key]: 'unexpected' } });
  });
});

describe('an attempt that is called off', () => {
  test('while the window is open closes it, and its late redirect is not exchanged', async () => {
    const window = gate<SignInOutcome>();
    const shown = gate<SignInRequest>();
    const { linking, asked, windows, storage } = worldWhere({
      signIn: (request) => {
        shown.open(request);
        return window.opened;
      },
    });
    const { done } = await linking.start(anna);
    const request = await shown.opened;
    request.onWindow(9);
    await linking.showWindow(anna.key);
    expect(windows.focused).toEqual([9]);
    await linking.cancel(anna.key);
    expect(windows.closed).toEqual([9]);
    window.open(granted(request));
    expect(await done).toBe(false);
    expect(asked).toEqual([]);
    expect(JSON.stringify([...storage.session.items])).not.toContain('interrupted');
  });

  test('before its window appeared closes the window when it does', async () => {
    const window = gate<SignInOutcome>();
    const shown = gate<SignInRequest>();
    const closed = gate<number>();
    const { linking } = worldWhere({
      signIn: (request) => {
        shown.open(request);
        return window.opened;
      },
      closeWindow: async (id) => closed.open(id),
    });
    await linking.start(anna);
    await linking.cancel(anna.key);
    (await shown.opened).onWindow(9);
    expect(await closed.opened).toBe(9);
  });

  test('during the exchange links nobody, and still withdraws the permission', async () => {
    const exchange = gate<typeof grant>();
    const exchanging = gate<true>();
    const { linking, asked } = worldWhere({
      exchangeCode: () => {
        exchanging.open(true);
        return exchange.opened;
      },
    });
    const { done } = await linking.start(anna);
    await exchanging.opened;
    await linking.unlink(anna.key);
    exchange.open(grant);
    await done;
    expect(asked).toContain('revoke');
    expect(await linking.state()).toEqual({ links: {}, attempt: null, failures: {} });
  });
});

describe('several people and windows', () => {
  test('a second click starts no second attempt', async () => {
    let shown = 0;
    const { linking } = worldWhere({
      signIn: () => {
        shown += 1;
        return gate<SignInOutcome>().opened;
      },
    });
    const started = await Promise.all([linking.start(anna), linking.start(anna)]);
    expect(started).toHaveLength(2);
    await expect.poll(() => shown).toBe(1);
  });

  test('somebody else is told to wait, and does not disturb the attempt', async () => {
    const window = gate<SignInOutcome>();
    const shown = gate<SignInRequest>();
    const { linking } = worldWhere({
      signIn: (request) => {
        shown.open(request);
        return window.opened;
      },
    });
    const { done } = await linking.start(anna);
    await linking.start(boris);
    expect((await linking.state()).failures).toEqual({ [boris.key]: 'busy' });
    window.open(granted(await shown.opened));
    await done;
    expect(Object.keys((await linking.state()).links)).toEqual([anna.key]);
  });

  test('an attempt of a dead worker is healed by the next look, and can be begun again', async () => {
    const first = worldWhere({ signIn: () => gate<SignInOutcome>().opened });
    await first.linking.start(anna);
    const reborn = createLinking({
      ...first.effects,
      signIn: async (request) => granted(request),
      workerLife: 'next',
    });
    expect(await reborn.state()).toMatchObject({ attempt: null, failures: { [anna.key]: 'interrupted' } });
    await (await reborn.start(anna)).done;
    expect((await reborn.state()).links[anna.key]?.account).toEqual(account);
  });

  test('storage that fails in mid-flow leaves no unhandled rejection', async () => {
    const world = worldWhere();
    world.storage.local.set = () => Promise.reject(new Error('the disk is full'));
    await expect(world.linking.start(anna)).rejects.toThrow('the disk is full');
    const window = worldWhere({
      signIn: async (request) => {
        window.storage.session.set = () => Promise.reject(new Error('the disk is full'));
        return granted(request);
      },
    });
    expect(await (await window.linking.start(anna)).done).toBe(false);
  });
});
