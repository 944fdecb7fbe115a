import { beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../locales/en.ts';
import { ru } from '../../../locales/ru.ts';
import { failureOfOutcome, WINDOW_FAILURES } from '../../../utils/link/failure-of-attempt.ts';
import type { LinkFailure } from '../../../utils/link/link-failure.ts';
import { IDENTITY_MESSAGES, outcomeOfIdentityError } from '../../../utils/sign-in/identity-messages.ts';

/** Each message as its browser words it, and what the person is told; null for nothing. */
const MESSAGES: readonly (readonly [browser: string, message: string, told: LinkFailure | null])[] = [
  ['Chromium', 'The user did not approve access.', null],
  ['Chromium', 'The browser context has been shut down', null],
  ['Chromium', 'Authorization page could not be loaded.', 'page-not-loaded'],
  ['Chromium', 'Authorization page load timed out.', 'page-not-loaded'],
  ['Chromium', 'Only one web auth flow is allowed at a time.', 'busy'],
  ['Chromium', 'Identity API is disabled in incognito windows.', 'window-unusable'],
  ['Chromium', "Couldn't create a browser window to display an authorization page.", 'window-unusable'],
  ['Chromium', 'Did not redirect to the right URL.', 'window-unusable'],
  [
    'Chromium',
    'The auth url has an invalid scheme. Only http:// and https:// schemes are allowed.',
    'window-unusable',
  ],
  [
    'Chromium',
    "User interaction required. Try setting `abortOnLoadForNonInteractive` and `timeoutMsForNonInteractive` if multiple navigations are required, or if code is used for redirects in the authorization page after it's loaded.",
    'window-unusable',
  ],
  ['Firefox', 'User cancelled or denied access.', null],
  ['Firefox', 'Invalid request', 'page-not-loaded'],
  ['Firefox', 'Requires user interaction', 'window-unusable'],
  ['Firefox', 'redirect_uri not allowed', 'window-unusable'],
  ['Firefox', 'redirect_uri is invalid', 'window-unusable'],
  ['Firefox', 'details.url is invalid', 'window-unusable'],
  ['a browser of tomorrow', 'Something that nobody has read yet.', 'window-unusable'],
];

// What the browser said is for developers, and need not stand in the output of a test that passes.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

function told(message: string): LinkFailure | null {
  const outcome = outcomeOfIdentityError(new Error(message));
  if (outcome.kind === 'redirected') throw new Error('A rejection brings no redirect');
  return failureOfOutcome(outcome, true);
}

test.each(MESSAGES)('%s’s «%s» is told as %s', (_browser, message, failure) => {
  expect(told(message)).toBe(failure);
});

test('every message of the table is among them', () => {
  const known = MESSAGES.map(([, message]) => message.replace(/\.$/, ''));
  expect(Object.values(IDENTITY_MESSAGES).flat().toSorted()).toEqual(known.slice(0, -1).toSorted());
});

test('what is no error is told like a message that nobody knows', () => {
  for (const reason of [undefined, null, 42, 'no text', { message: 'Invalid request' }]) {
    expect(outcomeOfIdentityError(reason)).toMatchObject({ kind: 'unusable' });
  }
});

describe('a window that did not show the page', () => {
  test('is followed by a tab, and both languages say so', () => {
    expect([...WINDOW_FAILURES]).toEqual(['page-not-loaded', 'window-unusable']);
    for (const failure of WINDOW_FAILURES) {
      expect(ru.failures[failure].advice).toContain('откроется во вкладке');
      expect(en.failures[failure].advice).toContain('opens in a tab');
    }
  });

  test('never shows the person what the browser said', () => {
    const shown = JSON.stringify([ru.failures, en.failures]);
    for (const [, message] of MESSAGES) expect(shown).not.toContain(message);
  });
});
