import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';

/*
 * A tab that the browser has put to sleep neither carries out nor refuses what is asked of it: its scripts and messages
 * wait until it wakes.
 */

const SLEEPING = 1;
const [AWAKE, ALSO_AWAKE] = [2, 3];
const LIMIT = 5_000;

const REPORT = {
  outcome: 'placed',
  isOpen: false,
  links: { all: 2, toKnownRoutes: 2, byLabel: 0 },
  menus: [],
  page: { hasContent: true, frames: 0, shadowTrees: 0, width: 1, height: 1 },
  outline: [],
};

/** What reached which tab, in order. */
const reached: [number, string][] = [];

function reach(tabId: number, what: string, answer: unknown): Promise<unknown> {
  if (tabId === SLEEPING) return new Promise(() => undefined);
  reached.push([tabId, what]);
  return Promise.resolve(answer);
}

interface Injection {
  readonly target: { readonly tabId: number };
  readonly files: readonly [string];
}

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      // The sleeping one was used last.
      query: async () => [SLEEPING, AWAKE, ALSO_AWAKE].map((id) => ({ id, lastAccessed: 9 - id })),
      sendMessage: (tabId: number, { type }: { readonly type: string }) => reach(tabId, type, undefined),
    },
    runtime: { sendMessage: async () => undefined },
    scripting: {
      executeScript: ({ target: { tabId }, files: [file] }: Injection) =>
        reach(tabId, file, [{ result: file === '/tab-report.js' ? REPORT : undefined }]),
      insertCSS: ({ target: { tabId }, files: [file] }: Injection) => reach(tabId, file, undefined),
    },
  },
}));

// Other files of the same worker know the module with another browser.
vi.resetModules();
const diary = await import('../../../entrypoints/background/diary-tabs.ts');

beforeEach(() => {
  vi.useFakeTimers();
  reached.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => vi.resetModules());

/** Whether something is over after so many milliseconds. */
async function isOverAfter(milliseconds: number, what: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void what.then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return isOver;
}

test.each([
  [
    'tabs get the tab script and its style sheet all the same',
    () => diary.injectTabIntoOpenPages(),
    ['/chats-tab.css', '/chats-tab.js'],
  ],
  [
    'panels get their texts in another language, and only then are told to ask',
    () => diary.bringTexts('en'),
    ['/chats-texts-en.js', 'link-changed'],
  ],
])('the other %s, at once', async (_what, bring, inOrder) => {
  const brought = bring();
  await vi.advanceTimersByTimeAsync(0);
  for (const tabId of [AWAKE, ALSO_AWAKE]) {
    expect(reached.filter(([id]) => id === tabId).map(([, what]) => what)).toEqual(inOrder);
  }
  expect(await isOverAfter(2 * LIMIT, brought)).toBe(true);
});

test('news of a link reach the others, and nobody waits for long', async () => {
  const announced = diary.announceLinkChange();
  await vi.advanceTimersByTimeAsync(0);
  expect(reached).toEqual([
    [AWAKE, 'link-changed'],
    [ALSO_AWAKE, 'link-changed'],
  ]);
  expect(await isOverAfter(LIMIT, announced)).toBe(true);
});

test('the report is that of the page used last which answers', async () => {
  const report = diary.tabReport();
  await vi.advanceTimersByTimeAsync(LIMIT);
  expect(await report).toEqual(REPORT);
});

test('the sleeping page says of nobody who is there', async () => {
  const person = diary.personInTab(SLEEPING);
  await vi.advanceTimersByTimeAsync(LIMIT);
  expect(await person).toBeNull();
});
