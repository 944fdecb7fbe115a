import { describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { WorkerRequest } from '../../../utils/messages/contract.ts';
import { parseRequest } from '../../../utils/messages/request-schema.ts';
import { maySend, surfaceOf } from '../../../utils/messages/surface.ts';

const own = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
const person = 'p'.repeat(43);

function senderFrom(url: string, changes: Partial<Runtime.MessageSender> = {}): Runtime.MessageSender {
  const tab = {
    id: 7,
    windowId: 3,
    index: 0,
    highlighted: true,
    active: true,
    pinned: false,
    incognito: false,
  };
  return { id: own.id, url, frameId: 0, tab, ...changes };
}

describe('the sender', () => {
  test('in the top frame of a diary page is the diary, with its tab', () => {
    expect(surfaceOf(senderFrom('https://dnevnik2.petersburgedu.ru/schedule#chats'), own)).toEqual({
      kind: 'diary',
      tabId: 7,
    });
  });

  test.each([
    senderFrom('chrome-extension://abc/popup.html'),
    { id: 'abc', url: 'chrome-extension://abc/popup.html' },
  ])('that is a page of the extension is trusted, in a tab or not', (sender) => {
    expect(surfaceOf(sender, own)).toEqual({ kind: 'extension-page' });
  });

  const diary = 'https://dnevnik2.petersburgedu.ru/';
  test.each([
    ['another extension', senderFrom(diary, { id: 'evil' })],
    ['a frame inside the diary', senderFrom(diary, { frameId: 4 })],
    ['another site', senderFrom('https://example.org/')],
    ['a site with a look-alike name', senderFrom('https://dnevnik2.petersburgedu.ru.example.org/')],
    ['the diary without encryption', senderFrom('http://dnevnik2.petersburgedu.ru/')],
    ['another port of the diary', senderFrom('https://dnevnik2.petersburgedu.ru:8443/')],
    ['an extension whose id begins like ours', senderFrom('chrome-extension://abcd/popup.html')],
    ['no address', { id: 'abc' }],
    ['nonsense for an address', senderFrom('nonsense')],
    ['a sandboxed page', senderFrom('about:blank')],
  ])('is nobody if it is %s', (_what, sender) => {
    expect(surfaceOf(sender, own)).toBeNull();
  });

  test('without a tab is not the diary', () => {
    expect(surfaceOf({ id: 'abc', url: diary, frameId: 0 }, own)).toBeNull();
  });
});

describe('what a surface may send', () => {
  const requests: WorkerRequest['type'][] = [
    'get-link',
    'start-linking',
    'start-linking-of-browser',
    'cancel-linking',
    'show-sign-in-window',
    'unlink',
    'open-messenger',
    'prepare-panel',
    'session-changed',
    'open-diary',
    'get-preferences',
    'change-preferences',
  ];
  const page = { kind: 'extension-page' } as const;
  const diary = { kind: 'diary', tabId: 7 } as const;

  test.each(requests)('%s is known', (type) => {
    const request =
      parseRequest({ type }) ??
      parseRequest({ type, person }) ??
      parseRequest({ type, changes: {} }) ??
      parseRequest({ type, isSignIn: true });
    expect(request?.type).toBe(type);
  });

  test('the diary asks for its panel, and pages of the extension do not', () => {
    expect(maySend(diary, { type: 'prepare-panel' })).toBe(true);
    expect(maySend(page, { type: 'prepare-panel' })).toBe(false);
  });

  test('only the diary’s page tells that its session may have changed', () => {
    expect(maySend(diary, { type: 'session-changed', isSignIn: true })).toBe(true);
    expect(maySend(page, { type: 'session-changed', isSignIn: true })).toBe(false);
  });

  test('the diary cannot open tabs of the diary', () => {
    expect(maySend(diary, { type: 'open-diary' })).toBe(false);
    expect(maySend(page, { type: 'open-diary' })).toBe(true);
  });

  test('only pages of the extension see and change the preferences', () => {
    const requests = [
      { type: 'get-preferences' },
      { type: 'change-preferences', changes: { sharedComputer: true } },
    ] as const;
    expect(requests.map((request) => maySend(page, request))).toEqual([true, true]);
    expect(requests.map((request) => maySend(diary, request))).toEqual([false, false]);
  });

  test('both ask for the link', () => {
    expect([diary, page].map((surface) => maySend(surface, { type: 'get-link' }))).toEqual([true, true]);
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'get-link'],
  ['a list', ['get-link']],
  ['no type', { person }],
  ['an unknown type', { type: 'get-token' }],
  ['a name from the prototype', { type: 'constructor' }],
  ['a field too many', { type: 'get-link', person }],
  ['a missing person', { type: 'unlink' }],
  ['a person who is no key', { type: 'unlink', person: 'anna' }],
  ['a person who is no text', { type: 'unlink', person: { toString: () => person } }],
  ['a preference that nobody knows', { type: 'change-preferences', changes: { theme: 'dark' } }],
  ['a value that a preference cannot have', { type: 'change-preferences', changes: { messenger: 'icq' } }],
  ['the notice that only the worker sends', { type: 'link-changed' }],
])('%s is not a request', (_what, message) => {
  expect(parseRequest(message)).toBeNull();
});
