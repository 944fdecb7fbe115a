import { expect, test } from 'vitest';
import { createLinking } from '../../../utils/link/linking.ts';
import { SIGN_IN_TAB_ITEM, type SignInTab, signInTab } from '../../../utils/sign-in/sign-in-tab.ts';
import { anna, app, grant, worldWhere } from './linking-world.ts';
import { storageArea } from './storage-in-memory.ts';

const DIARY_TAB = 3;

/** A browser with tabs that do as told, and linking that has no other way than a tab, in as many lives as wanted. */
function worldWithTabs(changes: Parameters<typeof worldWhere>[0] = {}) {
  const pages = new Map<number, string>([[DIARY_TAB, 'https://dnevnik2.petersburgedu.ru/']]);
  const inFront: number[] = [];
  let lastTab = 10;
  const { effects, storage, asked } = worldWhere(changes);
  const session = storageArea();
  const tab: SignInTab = signInTab({
    session,
    tabs: {
      create: async ({ url }) => {
        lastTab += 1;
        pages.set(lastTab, url ?? '');
        return { ...TAB, id: lastTab };
      },
      get: async (id) => {
        const url = pages.get(id);
        if (url === undefined) throw new Error(`No tab with id: ${id}`);
        return { ...TAB, id, url };
      },
      query: async () => [...pages].map(([id, url]) => ({ ...TAB, id, url })),
      remove: async (id) => void pages.delete(Number(id)),
      update: async (...args: unknown[]) => {
        const [id, change] = args;
        if (typeof change === 'object' && change !== null && 'url' in change) {
          pages.set(Number(id), String(change.url));
        } else inFront.push(Number(id));
        return { ...TAB, id: Number(id) };
      },
    },
    windows: { update: async () => ({ focused: true, incognito: false, alwaysOnTop: false }) },
  });
  const wakeWith = (own: SignInTab) => createLinking({ ...effects, signIn: null, tab: own });
  const wake = () => wakeWith(tab);
  const redirect = (): string => {
    const state = new URL(pages.get(lastTab) ?? '').searchParams.get('state') ?? '';
    return `${app.redirectUri}?${new URLSearchParams({ code: 'the-code', device_id: 'the-device', state })}`;
  };
  return {
    tab,
    wake,
    wakeWith,
    pages,
    inFront,
    storage,
    asked,
    remembered: session.items,
    redirect,
    vkTab: () => lastTab,
  };
}

const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };

async function opened(world: ReturnType<typeof worldWithTabs>) {
  const linking = world.wake();
  await (await linking.start(anna, DIARY_TAB)).done;
  return linking;
}

test('VK ID’s page is opened in a tab, and its redirect links, closes the tab and brings the diary to the front', async () => {
  const world = worldWithTabs();
  const linking = await opened(world);
  expect((await linking.state()).attempt).toMatchObject({ stage: 'authorizing', tabId: world.vkTab() });
  world.pages.set(world.vkTab(), world.redirect());
  await linking.followTab();
  await expect
    .poll(async () => (await linking.state()).links[anna.key])
    .toMatchObject({ grant: 'withdrawn' });
  expect(world.pages.has(world.vkTab())).toBe(false);
  expect(world.inFront).toEqual([DIARY_TAB]);
  expect(world.remembered.size).toBe(0);
});

test('a worker that died while the person was at VK ID is followed by one that links', async () => {
  const world = worldWithTabs();
  await opened(world);
  world.pages.set(world.vkTab(), world.redirect());
  const next = world.wake();
  await next.followTab();
  expect((await next.state()).links[anna.key]).toBeDefined();
  expect(world.remembered.size).toBe(0);
});

test.each([
  ['sets another app', { ...app, id: 99 }],
  ['takes its app away', null],
])(
  'a school that %s while VK ID is shown does not spoil the sign-in: its code is for the app that asked',
  async (_what, now) => {
    let inUse: typeof app | null = app;
    const exchangedFor: unknown[] = [];
    const world = worldWithTabs({
      setup: async () => ({ app: inUse, sharedComputer: false }),
      exchangeCode: async (asking) => {
        exchangedFor.push(asking);
        return grant;
      },
    });
    const linking = await opened(world);
    inUse = now;
    world.pages.set(world.vkTab(), world.redirect());
    await linking.followTab();
    expect(exchangedFor).toEqual([app]);
    expect((await linking.state()).links[anna.key]).toMatchObject({ grant: 'withdrawn' });
  },
);

test('two events for one redirect exchange its code once', async () => {
  const world = worldWithTabs();
  const linking = await opened(world);
  world.pages.set(world.vkTab(), world.redirect());
  await Promise.all([linking.followTab(), linking.followTab(), linking.followTab()]);
  expect(world.asked).toEqual(['exchange', 'user_info', 'revoke']);
});

test.each([
  ['closes the tab', (world: ReturnType<typeof worldWithTabs>) => world.pages.delete(world.vkTab())],
  [
    'goes to the diary in it',
    (world: ReturnType<typeof worldWithTabs>) =>
      world.pages.set(world.vkTab(), 'https://dnevnik2.petersburgedu.ru/estimate'),
  ],
])('a person who %s ends the attempt quietly, and nothing secret is left', async (_how, leave) => {
  const world = worldWithTabs();
  const linking = await opened(world);
  leave(world);
  const shown = world.pages.get(world.vkTab());
  await linking.followTab();
  expect(world.pages.get(world.vkTab()), 'what they went on to stays').toBe(shown);
  const { attempt, failures } = await linking.state();
  expect(attempt).toBeNull();
  expect(failures).toEqual({});
  expect(world.remembered.size).toBe(0);
  expect(world.asked).toEqual([]);
});

test('a person who closes the tab that had nothing to show, for want of a connection, is told so', async () => {
  const world = worldWithTabs({ isOnline: () => false });
  const linking = await opened(world);
  world.pages.delete(world.vkTab());
  await linking.followTab();
  expect(await linking.state()).toMatchObject({ attempt: null, failures: { [anna.key]: 'no-network' } });
  expect(world.remembered.size).toBe(0);
});

test('a person who wanders off to a site that cannot be seen comes back to VK ID by the panel', async () => {
  const world = worldWithTabs();
  const linking = await opened(world);
  const authorize = world.pages.get(world.vkTab());
  world.pages.set(world.vkTab(), '');
  expect(await linking.followTab()).toBe(true);
  await linking.showWindow(anna.key);
  expect(world.pages.get(world.vkTab())).toBe(authorize);
  expect(world.inFront).toEqual([world.vkTab()]);
});

test('calling off closes the tab and drops the verifier', async () => {
  const world = worldWithTabs();
  const linking = await opened(world);
  expect(JSON.stringify([...world.remembered])).toContain('codeVerifier');
  expect(world.remembered.has(SIGN_IN_TAB_ITEM)).toBe(true);
  await linking.cancel(anna.key);
  expect(world.pages.has(world.vkTab())).toBe(false);
  expect(world.remembered.size).toBe(0);
});

test('an attempt in a tab that has lost both its secrets and the app is over, and its tab is closed', async () => {
  let inUse: typeof app | null = app;
  const world = worldWithTabs({ setup: async () => ({ app: inUse, sharedComputer: false }) });
  const linking = await opened(world);
  world.remembered.delete(SIGN_IN_TAB_ITEM);
  inUse = null;
  expect(await linking.followTab()).toBe(false);
  const { attempt, failures } = await linking.state();
  expect(attempt).toBeNull();
  expect(failures[anna.key]).toBe('interrupted');
});

test.each(['close', 'show'] as const)('a browser that cannot %s a tab loses no consent', async (what) => {
  const { tab, wakeWith, ...world } = worldWithTabs();
  const cannot = async (): Promise<never> => {
    throw new Error('there is no such thing here');
  };
  const linking = wakeWith({ ...tab, ...(what === 'close' ? { leave: cannot } : { bringToFront: cannot }) });
  await (await linking.start(anna, DIARY_TAB)).done;
  world.pages.set(world.vkTab(), world.redirect());
  await linking.followTab();
  const { links, remainingGrants, failures } = await linking.state();
  expect(links[anna.key]).toMatchObject({ grant: 'withdrawn' });
  expect([remainingGrants, failures]).toEqual([{}, {}]);
});

test('a redirect with another state links nobody', async () => {
  const world = worldWithTabs();
  const linking = await opened(world);
  world.pages.set(world.vkTab(), world.redirect().replace(/state=[^&]+/, 'state=another'));
  await linking.followTab();
  expect((await linking.state()).failures[anna.key]).toBe('state-mismatch');
  expect(world.asked).toEqual([]);
  expect(world.remembered.size).toBe(0);
});

test.each([
  [{ kind: 'page-not-loaded' }, 'page-not-loaded'],
  [{ kind: 'unusable', message: 'something new' }, 'window-unusable'],
] as const)('the window is tried first, and the tab after it ended by %j', async (outcome, failure) => {
  const world = worldWithTabs();
  const shown: string[] = [];
  const { effects } = worldWhere();
  const tab: SignInTab = {
    open: async () => {
      shown.push('tab');
      return 1;
    },
    look: async () => ({ kind: 'open' }),
    recall: async () => null,
    show: async () => undefined,
    bringToFront: async () => undefined,
    forget: async () => undefined,
    leave: async () => undefined,
    leaveLeftover: async () => undefined,
  };
  const linking = createLinking({
    ...effects,
    tab,
    signIn: async () => {
      shown.push('window');
      return outcome;
    },
  });
  await (await linking.start(anna)).done;
  expect((await linking.state()).failures[anna.key]).toBe(failure);
  await (await linking.start(anna)).done;
  expect(shown).toEqual(['window', 'tab']);
  expect(world.asked).toEqual([]);
});
