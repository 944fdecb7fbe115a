import { describe, expect, test } from 'vitest';
import {
  SIGN_IN_TAB_ITEM,
  signInTab,
  type TabSignIn,
  withoutSecrets,
} from '../../../utils/sign-in/sign-in-tab.ts';
import { storageArea } from '../link/storage-in-memory.ts';

const REDIRECT = 'https://abc.chromiumapp.org/';
const VK_ID = 'https://id.vk.ru/authorize?state=the-state';
const signIn: TabSignIn = {
  attemptId: 'one',
  app: { id: 5, redirectUri: REDIRECT },
  authorizationUrl: VK_ID,
  secrets: { codeVerifier: 'the-verifier', state: 'the-state' },
  returnTo: 3,
};

/** What a test says of a tab. */
interface Page {
  readonly url?: string;
  readonly pendingUrl?: string;
}

/** A browser with the tabs of a test, by their ids; lives of the worker share what is stored. */
function browserWith(pages: Readonly<Record<number, Page>>, stored: unknown = undefined) {
  const tabs = new Map(Object.entries(pages).map(([id, page]) => [Number(id), page]));
  const session = storageArea();
  if (stored !== undefined) session.items.set(SIGN_IN_TAB_ITEM, stored);
  const did: unknown[] = [];
  const tabOf = (id: number, page: Page) => ({ ...TAB, ...page, id, windowId: 100 + id });
  const existing = (id: number): Page => {
    const page = tabs.get(id);
    if (page === undefined) throw new Error(`No tab with id: ${id}`);
    return page;
  };
  const wake = (createdId: number | null = 11) =>
    signInTab({
      session,
      tabs: {
        create: async ({ url, active }) => {
          did.push(['create', url, active]);
          const { id: _none, ...withoutId } = tabOf(0, {});
          return createdId === null ? withoutId : { ...withoutId, id: createdId };
        },
        get: async (id) => tabOf(id, existing(id)),
        query: async () => [...tabs].map(([id, page]) => tabOf(id, page)),
        remove: async (id) => {
          existing(Number(id));
          tabs.delete(Number(id));
        },
        update: async (...args: unknown[]) => {
          const [id, change] = args;
          existing(Number(id));
          did.push(['update', id, change]);
          return tabOf(Number(id), existing(Number(id)));
        },
      },
      windows: {
        update: async (id, change) => {
          did.push(['window', id, change]);
          return { focused: true, incognito: false, alwaysOnTop: false };
        },
      },
    });
  return { wake, did, items: session.items, open: () => [...tabs.keys()] };
}

const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };

const stored = (world: ReturnType<typeof browserWith>) => world.items.get(SIGN_IN_TAB_ITEM);

describe('a sign-in in a tab', () => {
  test('is remembered before its tab is opened in front', async () => {
    const world = browserWith({});
    expect(await world.wake().open(signIn)).toBe(11);
    expect(world.did).toEqual([['create', VK_ID, true]]);
    expect(stored(world)).toEqual(signIn);
  });

  test('of which the browser gives no tab is an error with words', async () => {
    await expect(browserWith({}).wake(null).open(signIn)).rejects.toThrow('a tab without an id');
  });

  test('is recalled for its own attempt alone', async () => {
    const tab = browserWith({}, signIn).wake();
    expect(await tab.recall('one')).toEqual(signIn);
    expect(await tab.recall('another')).toBeNull();
    expect(await browserWith({}).wake().recall('one')).toBeNull();
  });

  test('leaves the browser’s memory without its verifier and its state', () => {
    expect(withoutSecrets(signIn)).toEqual({ attemptId: 'one', returnTo: 3 });
    expect(withoutSecrets({ attemptId: 'one' })).toBeNull();
  });
});

describe('a look at its tab', () => {
  test.each<[string, Page, unknown]>([
    ['VK ID', { url: VK_ID }, { kind: 'open' }],
    ['a page that cannot be seen', {}, { kind: 'open' }],
    ['a page that is no web page', { url: 'about:blank' }, { kind: 'open' }],
    ['another site', { url: 'https://dnevnik2.petersburgedu.ru/' }, { kind: 'left' }],
    ['the redirect', { url: `${REDIRECT}?code=1` }, { kind: 'redirected', url: `${REDIRECT}?code=1` }],
    [
      'VK ID with the redirect on its way',
      { url: VK_ID, pendingUrl: `${REDIRECT}?code=2` },
      { kind: 'redirected', url: `${REDIRECT}?code=2` },
    ],
  ])('that shows %s', async (_what, page, sight) => {
    expect(await browserWith({ 7: page }, signIn).wake().look(7, REDIRECT)).toEqual(sight);
  });

  test('that is closed', async () => {
    expect(await browserWith({}, signIn).wake().look(7, REDIRECT)).toEqual({ kind: 'left' });
  });
});

describe('showing it', () => {
  const front = [
    ['update', 7, { active: true }],
    ['window', 107, { focused: true }],
  ];
  const again = ['update', 7, { url: VK_ID }];

  test.each<[string, Page, TabSignIn | null, unknown[]]>([
    ['with VK ID brings it to the front', { url: VK_ID }, signIn, front],
    ['on the way to VK ID brings it to the front', { pendingUrl: VK_ID }, signIn, front],
    [
      'that the person led elsewhere asks VK ID anew',
      { url: 'https://e.example/' },
      signIn,
      [again, ...front],
    ],
    ['without an address asks VK ID anew', {}, signIn, [again, ...front]],
    ['of which nothing is known brings it to the front', {}, null, front],
  ])('%s', async (_what, page, known, did) => {
    const world = browserWith({ 7: page }, signIn);
    await world.wake().show(7, known);
    expect(world.did).toEqual(did);
  });

  test('does nothing where the person closed it', async () => {
    const world = browserWith({}, signIn);
    await world.wake().show(7, signIn);
    expect(world.did).toEqual([]);
  });
});

describe('leaving it', () => {
  test('closes the tab and forgets the secrets', async () => {
    const world = browserWith({ 7: { url: VK_ID }, 8: { url: VK_ID } }, signIn);
    await world.wake().leave('one', 7);
    expect(world.open()).toEqual([8]);
    expect(stored(world)).toBeUndefined();
  });

  test.each<[string, Page]>([
    ['by the state in its address', { url: VK_ID }],
    ['by the state in the address that it is on the way to', { url: 'about:blank', pendingUrl: VK_ID }],
    ['by our redirect', { url: `${REDIRECT}?code=1` }],
  ])('finds the tab %s, where its id is not known', async (_how, page) => {
    const world = browserWith({ 2: {}, 3: { url: 'https://e.example/' }, 7: page }, signIn);
    await world.wake().leave('one');
    expect(world.open()).toEqual([2, 3]);
    expect(stored(world)).toBeUndefined();
  });

  test('forgets the secrets where there is no such tab', async () => {
    const world = browserWith({ 3: { url: 'https://e.example/' } }, signIn);
    await world.wake().leave('one');
    expect(world.open()).toEqual([3]);
    expect(stored(world)).toBeUndefined();
  });

  test('of which nothing is known closes the tab alone, and keeps another one’s secrets', async () => {
    const world = browserWith({ 7: {}, 8: {} }, signIn);
    await world.wake().leave('another', 7);
    await world.wake().leave('another');
    expect(world.open()).toEqual([8]);
    expect(stored(world)).toEqual(signIn);
  });

  test('keeps the secrets of a newer one that this life has opened', async () => {
    const world = browserWith({}, signIn);
    const tab = world.wake();
    const newer = { ...signIn, attemptId: 'two' };
    await tab.open(newer);
    await tab.forget('one');
    expect(stored(world)).toEqual(newer);
    await tab.forget('two');
    expect(stored(world)).toBeUndefined();
  });
});

describe('what an earlier life left', () => {
  test('is closed, unless its attempt still stands', async () => {
    const world = browserWith({ 7: { url: VK_ID } }, signIn);
    await world.wake().leaveLeftover('one');
    expect([world.open(), stored(world)]).toEqual([[7], signIn]);
    await world.wake().leaveLeftover(null);
    expect([world.open(), stored(world)]).toEqual([[], undefined]);
  });

  test('is not what this life has opened itself', async () => {
    const world = browserWith({ 11: { url: VK_ID } });
    const tab = world.wake();
    await tab.open(signIn);
    await tab.leaveLeftover(null);
    expect([world.open(), stored(world)]).toEqual([[11], signIn]);
  });
});
