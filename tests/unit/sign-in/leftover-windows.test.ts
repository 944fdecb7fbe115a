import { expect, test } from 'vitest';
import type { Windows } from 'webextension-polyfill';
import { closingLeftovers } from '../../../utils/sign-in/leftover-windows.ts';
import type { SignInOutcome, SignInRequest } from '../../../utils/sign-in/sign-in-way.ts';

const REDIRECTED: SignInOutcome = { kind: 'redirected', url: 'https://abc.chromiumapp.org/' };
const REDIRECT = 'redirect_uri=https%3A%2F%2Fabc.chromiumapp.org%2F';
const OURS = `https://id.vk.ru/authorize?client_id=1&${REDIRECT}`;
const request: SignInRequest = {
  authorizationUrl: `${OURS}&state=new`,
  onWindow: () => undefined,
  isWanted: async () => true,
};
const TAB = { index: 0, highlighted: true, active: true, pinned: false, incognito: false };

function popup(id: number, ...urls: string[]): Windows.Window {
  return {
    id,
    focused: false,
    incognito: false,
    alwaysOnTop: false,
    tabs: urls.map((url) => ({ ...TAB, url })),
  };
}

/** A browser that is busy so many times, with these popups open. */
function browserThatIsBusy(times: number, popups: readonly Windows.Window[] = []) {
  const closed: number[] = [];
  const asked: unknown[] = [];
  const waited: number[] = [];
  let tries = 0;
  const way = closingLeftovers(
    async () => {
      tries += 1;
      return tries > times ? REDIRECTED : { kind: 'busy' };
    },
    {
      windows: {
        getAll: async (query) => {
          asked.push(query);
          return [...popups];
        },
        remove: async (id) => {
          if (closed.includes(id)) throw new Error(`No window with id: ${id}.`);
          closed.push(id);
        },
      },
      wait: async (milliseconds) => void waited.push(milliseconds),
    },
  );
  return { way, closed, asked, waited, tries: () => tries };
}

test('a browser that is not busy is asked once, and no window is looked at', async () => {
  const { way, asked, waited } = browserThatIsBusy(0);
  expect(await way(request)).toEqual(REDIRECTED);
  expect([...asked, ...waited]).toEqual([]);
});

test('a window of VK ID that was left behind is closed, and the sign-in shown a second later', async () => {
  const pending = { ...popup(4), tabs: [{ ...TAB, pendingUrl: OURS }] };
  const popups = [
    popup(1, `${OURS}&state=old`),
    popup(2, 'https://id.vk.ru.example.org/'),
    popup(3, 'https://dnevnik2.petersburgedu.ru/', 'about:blank'),
    pending,
    popup(5),
    popup(6, `https://id.vk.ru/auth?app_id=1&${REDIRECT}`),
  ];
  const { way, closed, asked, waited } = browserThatIsBusy(1, popups);
  expect(await way(request)).toEqual(REDIRECTED);
  expect(closed).toEqual([1, 4, 6]);
  expect(asked).toEqual([{ populate: true, windowTypes: ['popup'] }]);
  expect(waited).toEqual([1_000]);
});

test('a window in which another site shows VK ID is left alone', async () => {
  const popups = [
    popup(1, `https://id.vk.ru/authorize?client_id=2&${REDIRECT}`),
    popup(2, 'https://id.vk.ru/authorize?client_id=1&redirect_uri=https%3A%2F%2Fexample.org%2F'),
    popup(3, 'https://id.vk.ru/'),
    popup(4, `https://id.vk.ru/auth?app_id=2&${REDIRECT}`),
  ];
  const { way, closed } = browserThatIsBusy(1, popups);
  expect(await way(request)).toEqual(REDIRECTED);
  expect(closed).toEqual([]);
});

test('a page that was left loading is waited for, and its window may be gone by itself', async () => {
  const { way, closed } = browserThatIsBusy(3, [popup(1, OURS)]);
  expect(await way(request)).toEqual(REDIRECTED);
  expect(closed).toEqual([1]);
});

test('a page that never comes is given up after 20 seconds', async () => {
  const { way, waited, tries } = browserThatIsBusy(Number.POSITIVE_INFINITY);
  expect(await way(request)).toEqual({ kind: 'not-shown' });
  expect(waited).toHaveLength(20);
  expect(tries()).toBe(21);
});

test('a sign-in that is called off while it waits is not shown', async () => {
  const { way, tries } = browserThatIsBusy(1);
  expect(await way({ ...request, isWanted: async () => false })).toEqual({ kind: 'closed' });
  expect(tries()).toBe(1);
});
