import { describe, expect, test } from 'vitest';
import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import type { LinkingEffects } from '../../../utils/link/linking-effects.ts';
import { VkIdError } from '../../../utils/vk-id/failure.ts';
import { gate } from '../gate.ts';
import { account, anna, app, grant, granted, worldWhere } from './linking-world.ts';

describe('linking', () => {
  test('identifies the account, withdraws the permission, and keeps the name', async () => {
    const { linking, asked } = worldWhere();
    const { done } = await linking.start(anna);
    expect(await done).toBe(true);
    expect(asked).toEqual(['exchange', 'user_info', 'revoke']);
    expect(await linking.state()).toEqual({
      links: { [anna.key]: { account, linkedAt: 5, grant: 'withdrawn', basis: 'person', kept: 'profile' } },
      attempt: null,
      failures: {},
      remainingGrants: {},
    });
  });

  test('writes no token, code or verifier anywhere', async () => {
    const secrets = ['the-token', 'the-code'];
    const { linking, storage } = worldWhere({
      exchangeCode: async (_app, { codeVerifier, state }) => {
        secrets.push(codeVerifier, state);
        return grant;
      },
    });
    await (await linking.start(anna)).done;
    const stored = JSON.stringify([...storage.local.items, ...storage.session.items]);
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(stored).not.toContain(secret);
  });

  test('still links when VK does not withdraw the permission, after three tries', async () => {
    const { linking, asked } = worldWhere({
      revoke: () => Promise.reject(new VkIdError('no-network', 'gone')),
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual(['exchange', 'user_info', 'revoke', 'revoke', 'revoke']);
    expect((await linking.state()).links[anna.key]?.grant).toBe('remains');
  });

  test.each<[string, LinkFailure, Partial<LinkingEffects>]>([
    ['an app id', 'no-app-id', { setup: async () => ({ app: null, sharedComputer: false }) }],
    ['access to VK ID’s site', 'vk-id-not-allowed', { isVkIdAllowed: async () => false }],
  ])('without %s never shows a window', async (_what, failure, lack) => {
    let shown = 0;
    const { linking, asked } = worldWhere({
      ...lack,
      signIn: async (request) => {
        shown += 1;
        return granted(request);
      },
    });
    expect(await (await linking.start(anna)).done).toBe(false);
    expect(shown).toBe(0);
    expect(asked).toEqual([]);
    expect((await linking.state()).failures).toEqual({ [anna.key]: failure });
  });
});

describe('a window that brings no code', () => {
  test.each([
    [{ kind: 'closed' }, true, undefined],
    [{ kind: 'closed' }, false, 'no-network'],
    [{ kind: 'page-not-loaded' }, true, 'page-not-loaded'],
    [{ kind: 'page-not-loaded' }, false, 'no-network'],
    [{ kind: 'busy' }, true, 'busy'],
    [{ kind: 'unusable', message: 'new' }, true, 'window-unusable'],
    [{ kind: 'unusable', message: 'new' }, false, 'window-unusable'],
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

test('whoever takes VK ID’s site away while they are there is told so until they give it back, and VK is asked nothing', async () => {
  let allowed = true;
  const { linking, asked } = worldWhere({
    signIn: async (request) => {
      allowed = false;
      return granted(request);
    },
    isVkIdAllowed: async () => allowed,
  });
  await (await linking.start(anna)).done;
  await linking.lookAtAccess();
  expect(asked).toEqual([]);
  expect(await linking.state()).toMatchObject({
    attempt: null,
    failures: { [anna.key]: 'vk-id-not-allowed' },
    // They gave their consent, which VK may list.
    remainingGrants: { [anna.key]: 'profile' },
  });
  allowed = true;
  await linking.lookAtAccess();
  expect((await linking.state()).failures).toEqual({});
});

describe('VK failing after the window', () => {
  test('at the exchange leaves nothing to withdraw', async () => {
    const { linking, asked } = worldWhere({
      exchangeCode: () => Promise.reject(new VkIdError('vk-not-answering', 'slow')),
    });
    await (await linking.start(anna)).done;
    expect(asked).toEqual(['exchange']);
    expect(await linking.state()).toMatchObject({
      failures: { [anna.key]: 'vk-not-answering' },
      remainingGrants: { [anna.key]: 'profile' },
    });
  });

  test('at user_info is told as soon as VK withdrew the permission, and at the latest soon after', async () => {
    const revoke = gate<void>();
    const waited: number[] = [];
    const { linking } = worldWhere({
      identify: () => Promise.reject(new VkIdError('vk-answer-invalid', 'nonsense')),
      revoke: () => revoke.opened,
      wait: async (milliseconds) => void waited.push(milliseconds),
    });
    const { done } = await linking.start(anna);
    await expect.poll(async () => (await linking.state()).attempt).toBeNull();
    expect(waited).toEqual([2_000]);
    expect((await linking.state()).remainingGrants).toEqual({ [anna.key]: 'profile' });
    revoke.open();
    await done;
    expect(await linking.state()).toMatchObject({
      failures: { [anna.key]: 'vk-answer-invalid' },
      remainingGrants: {},
    });
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
