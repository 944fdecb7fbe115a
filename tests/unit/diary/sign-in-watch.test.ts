// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findNavigations } from '../../../utils/diary/navigation.ts';
import { followSignIn } from '../../../utils/diary/sign-in-watch.ts';

let sent: unknown[];

/** The page goes elsewhere without being loaded anew. */
function goTo(path: string): void {
  history.replaceState(null, '', path);
  dispatchEvent(new Event('popstate'));
}

beforeEach(() => {
  sent = [];
  vi.stubGlobal('chrome', {
    runtime: { id: 'abc', sendMessage: async (message: unknown) => void sent.push(message) },
  });
  history.replaceState(null, '', '/schedule');
});
afterEach(() => {
  goTo('/schedule');
  vi.unstubAllGlobals();
});

test('the worker is told once when the page comes to the sign-in page, and once when it leaves it', () => {
  followSignIn();
  goTo('/estimate');
  expect(sent).toEqual([]);
  goTo('/login');
  goTo('/login/esia');
  expect(sent).toEqual([{ type: 'session-changed', isSignIn: true }]);
  goTo('/schedule');
  expect(sent.slice(1)).toEqual([{ type: 'session-changed', isSignIn: false }]);
});

test.each(['/login', '/login/', '/login/esia'])(
  'where the extension has no business because the page is %s, the worker hears of it',
  (path) => {
    expect(findNavigations(document, path)).toBeNull();
    history.replaceState(null, '', path);
    followSignIn();
    expect(sent).toEqual([{ type: 'session-changed', isSignIn: true }]);
  },
);

test.each([
  ['has no runtime any more', {}],
  [
    'refuses to send',
    {
      runtime: {
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    },
  ],
])('old scripts of an extension that %s go without a word', (_how, chrome) => {
  followSignIn();
  vi.stubGlobal('chrome', chrome);
  expect(() => goTo('/login')).not.toThrow();
});
