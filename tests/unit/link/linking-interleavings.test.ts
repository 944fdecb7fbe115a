import { describe, expect, test } from 'vitest';
import { EMPTY_LINK_STATE } from '../../../utils/link/link-state.ts';
import { createLinking } from '../../../utils/link/linking.ts';
import type { SignInOutcome, SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';
import { gate } from '../gate.ts';
import { account, anna, boris, grant, granted, worldWhere } from './linking-world.ts';

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

  test.each(['cancel', 'unlink'] as const)('before the exchange by %s asks VK for nothing', async (way) => {
    const isAskedAgain = gate<true>();
    const isAllowed = gate<boolean>();
    let questions = 0;
    const { linking, asked } = worldWhere({
      isVkIdAllowed: async () => {
        questions += 1;
        // First before VK ID's page is shown, then before its code is exchanged.
        if (questions === 1) return true;
        isAskedAgain.open(true);
        return isAllowed.opened;
      },
    });
    const { done } = await linking.start(anna);
    await isAskedAgain.opened;
    await linking[way](anna.key);
    isAllowed.open(true);
    await done;
    expect(asked).toEqual([]);
  });

  test.each(['cancel', 'unlink'] as const)(
    'during the exchange by %s asks VK for nothing more and withdraws the permission',
    async (way) => {
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
      await linking[way](anna.key);
      exchange.open(grant);
      await done;
      expect(asked).toEqual(['exchange', 'revoke']);
      expect(await linking.state()).toEqual(EMPTY_LINK_STATE);
    },
  );

  test('and begun anew waits with its exchange until the first one has withdrawn its permission', async () => {
    const exchange = gate<typeof grant>();
    const exchanging = gate<true>();
    const { linking, asked } = worldWhere({
      exchangeCode: () => {
        exchanging.open(true);
        return exchange.opened;
      },
    });
    const first = await linking.start(anna);
    await exchanging.opened;
    await linking.cancel(anna.key);
    const second = await linking.start(anna);
    exchange.open(grant);
    await Promise.all([first.done, second.done]);
    expect(asked).toEqual(['exchange', 'revoke', 'exchange', 'user_info', 'revoke']);
    expect((await linking.state()).links[anna.key]?.grant).toBe('withdrawn');
  });
});

describe('several people and windows', () => {
  test('only the person whose attempt it is can bring its window to the front, and only while there is one', async () => {
    const shown = gate<SignInRequest>();
    const { linking, windows } = worldWhere({
      signIn: (request) => {
        shown.open(request);
        return gate<SignInOutcome>().opened;
      },
    });
    await linking.showWindow(anna.key);
    await linking.start(anna);
    await linking.showWindow(anna.key);
    expect(windows.focused).toEqual([]);
    (await shown.opened).onWindow(9);
    await linking.showWindow(boris.key);
    expect(windows.focused).toEqual([]);
    await linking.showWindow(anna.key);
    expect(windows.focused).toEqual([9]);
  });

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

  test('an attempt of a dead worker is healed by the next look, its window closed, and can be begun again', async () => {
    const shown = gate<SignInRequest>();
    const first = worldWhere({
      signIn: (request) => {
        shown.open(request);
        return gate<SignInOutcome>().opened;
      },
    });
    await first.linking.start(anna);
    (await shown.opened).onWindow(9);
    await first.linking.showWindow(anna.key);
    const reborn = createLinking({
      ...first.effects,
      signIn: async (request) => granted(request),
    });
    expect(await reborn.state()).toMatchObject({ attempt: null, failures: { [anna.key]: 'interrupted' } });
    expect(first.windows.closed).toEqual([9]);
    await (await reborn.start(anna)).done;
    expect((await reborn.state()).links[anna.key]?.account).toEqual(account);
  });

  test('storage that fails in mid-flow leaves no unhandled rejection', async () => {
    const world = worldWhere();
    world.storage.session.set = () => Promise.reject(new Error('the disk is full'));
    await expect(world.linking.start(anna)).rejects.toThrow('the disk is full');
    const window = worldWhere({
      signIn: async (request) => {
        window.storage.session.set = () => Promise.reject(new Error('the disk is full'));
        return granted(request);
      },
    });
    expect(await (await window.linking.start(anna)).done).toBe(false);
    const late = worldWhere({
      identify: async () => {
        late.storage.session.set = () => Promise.reject(new Error('the disk is full'));
        return account;
      },
    });
    await (await late.linking.start(anna)).done;
    expect(late.asked).toEqual(['exchange', 'user_info', 'revoke']);
  });

  test('storage that fails when an attempt ends does not leave it under way: the next look ends it', async () => {
    const world = worldWhere({
      signIn: async () => {
        const { set } = world.storage.session;
        let faults = 2;
        world.storage.session.set = (values) =>
          faults-- > 0 ? Promise.reject(new Error('the disk is full')) : set(values);
        return { kind: 'page-not-loaded' };
      },
    });
    await (await world.linking.start(anna)).done;
    expect(await world.linking.state()).toMatchObject({
      attempt: null,
      failures: { [anna.key]: 'interrupted' },
    });
  });
});
