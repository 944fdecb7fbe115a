import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { admit } from '../../../utils/messages/admission.ts';
import type { WorkerRequest } from '../../../utils/messages/contract.ts';
import { countRefusals } from '../../../utils/messages/refusal-count.ts';
import { REFUSALS_ITEM } from '../../../utils/stored-data/refusals-item.ts';
import { gate } from '../gate.ts';
import { storageArea } from '../link/storage-in-memory.ts';

const own = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  baseUrl: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/',
};
const tab = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };

const diary: Runtime.MessageSender = {
  id: own.id,
  url: 'https://dnevnik2.petersburgedu.ru/schedule#chats',
  frameId: 0,
  tab,
};
const popup: Runtime.MessageSender = { id: own.id, url: `${own.baseUrl}popup.html` };

const person = 'k'.repeat(43);

/** Who may send what. Typed by the contract: a new request does not compile without its line here. */
const REQUESTS: Readonly<
  Record<WorkerRequest['type'], { from: readonly ('diary' | 'popup')[]; fields: object }>
> = {
  'get-link': { from: ['diary', 'popup'], fields: {} },
  'start-linking': { from: ['diary', 'popup'], fields: { person } },
  'start-linking-of-browser': { from: ['diary', 'popup'], fields: { person } },
  'cancel-linking': { from: ['diary', 'popup'], fields: { person } },
  'show-sign-in-window': { from: ['diary', 'popup'], fields: { person } },
  unlink: { from: ['diary', 'popup'], fields: { person } },
  'open-messenger': { from: ['diary', 'popup'], fields: { person } },
  'get-tab-report': { from: ['popup'], fields: {} },
  'prepare-panel': { from: ['diary'], fields: {} },
  'prepare-companion': { from: ['diary'], fields: {} },
  'prepare-launcher': { from: ['diary'], fields: {} },
  'move-launcher': { from: ['diary'], fields: { place: { side: 'left', fromTop: 0.5 } } },
  'session-changed': { from: ['diary'], fields: { isSignIn: true } },
  'open-diary': { from: ['popup'], fields: {} },
  'take-update-notice': { from: ['popup'], fields: {} },
  'get-preferences': { from: ['popup'], fields: {} },
  'get-stored-data': { from: ['popup'], fields: {} },
  'delete-stored-thing': { from: ['popup'], fields: { id: 'profile:preferences' } },
  'delete-everything': { from: ['popup'], fields: {} },
  'export-stored-data': { from: ['popup'], fields: {} },
  'change-preferences': { from: ['popup'], fields: { changes: { sharedComputer: true } } },
};
const requests = Object.entries(REQUESTS).map(([type, { from, fields }]) => ({
  from,
  request: { type, ...fields },
}));
const validRequest = fc.constantFrom(...requests.map(({ request }) => request));

/** Senders that are none of ours, from the nearest miss to anything at all. */
const strangers: fc.Arbitrary<Runtime.MessageSender> = fc.oneof(
  fc.constantFrom<Runtime.MessageSender>(
    { ...diary, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' },
    { ...diary, frameId: 1 },
    { id: own.id, url: diary.url ?? '', frameId: 0 },
    { ...diary, url: 'https://dnevnik2.petersburgedu.ru.example.org/' },
    { ...diary, url: 'https://dnevnik2.petersburgedu.ru@example.org/' },
    { ...diary, url: 'http://dnevnik2.petersburgedu.ru/' },
    { ...diary, url: 'https://dnevnik2.petersburgedu.ru:8443/' },
    { ...diary, url: 'https://id.vk.ru/authorize' },
    { ...diary, url: 'about:blank' },
    { ...popup, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' },
    { ...popup, url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop.example/popup.html' },
    { ...popup, url: `https://example.org/?${own.baseUrl}popup.html` },
    { id: own.id },
    {},
  ),
  fc
    .record({ id: fc.string(), url: fc.webUrl(), frameId: fc.integer() })
    .map((sender): Runtime.MessageSender => ({ ...sender, tab })),
);

/** A request with something too much, too little or of another kind. */
const spoilt = fc
  .tuple(validRequest, fc.string({ minLength: 1 }), fc.anything())
  .map(([request, name, value]) => {
    const [field = 'type'] = Object.keys(request).toReversed();
    return Object.hasOwn(request, name) ? { ...request, [field]: [value] } : { ...request, [name]: value };
  });

const junk = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withNullPrototype: true }),
  fc.json(),
  spoilt,
);

describe('the worker takes', () => {
  test.each(requests)(
    '$request.type from those who may send it, and from nobody else',
    ({ from, request }) => {
      expect(admit(request, diary, own).kind).toBe(from.includes('diary') ? 'admitted' : 'refused');
      expect(admit(request, popup, own).kind).toBe(from.includes('popup') ? 'admitted' : 'refused');
    },
  );

  test('nothing from a stranger, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(validRequest, junk), strangers, (message, sender) => {
        expect(admit(message, sender, own)).toEqual({ kind: 'refused', reason: 'sender' });
      }),
      { numRuns: 5_000 },
    );
  });

  test('no junk from anybody: what is admitted is a request of the contract to the letter', () => {
    fc.assert(
      fc.property(junk, fc.constantFrom(diary, popup), (message, sender) => {
        const admission = admit(message, sender, own);
        if (admission.kind === 'refused') return;
        const request = requests.find((one) => one.request.type === admission.request.type);
        expect(Object.keys(admission.request).toSorted()).toEqual(
          Object.keys(request?.request ?? {}).toSorted(),
        );
        expect(message).toEqual(admission.request);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'no message of the type %s',
    (type) => {
      expect(admit({ type }, diary, own)).toEqual({ kind: 'refused', reason: 'shape' });
      expect(admit(JSON.parse(`{"${type}":{"type":"get-link"}}`), diary, own)).toMatchObject({
        kind: 'refused',
      });
    },
  );

  test('no launcher’s place with a field too many, within it or beside it', () => {
    const place = { side: 'left', fromTop: 0.5 };
    for (const request of [
      { type: 'move-launcher', place: { ...place, person } },
      { type: 'move-launcher', place, person },
    ]) {
      expect(admit(request, diary, own)).toEqual({ kind: 'refused', reason: 'shape' });
    }
  });

  test.each(['', 'k'.repeat(42), 'k'.repeat(44), `${'k'.repeat(42)}=`, `${person}\n`, null, 5, { person }])(
    'no wish for a person called %j',
    (name) => {
      expect(admit({ type: 'unlink', person: name }, diary, own)).toEqual({
        kind: 'refused',
        reason: 'shape',
      });
    },
  );
});

describe('a refused message is counted', () => {
  test('by its reason, across the lives of the worker', async () => {
    const session = storageArea();
    const count = countRefusals(session);
    for (const reason of ['sender', 'shape', 'sender'] as const) count(reason);
    await expect.poll(() => session.items.get(REFUSALS_ITEM)).toEqual({ sender: 2, shape: 1, surface: 0 });
    countRefusals(session)('surface');
    await expect.poll(() => session.items.get(REFUSALS_ITEM)).toEqual({ sender: 2, shape: 1, surface: 1 });
  });

  test('with few writes in a flood', async () => {
    const session = storageArea();
    const first = gate<void>();
    const { set } = session;
    session.set = async (values) => {
      await first.opened;
      return set(values);
    };
    const count = countRefusals(session);
    for (let message = 0; message < 10_000; message += 1) {
      count('shape');
      if (message === 0) await Promise.resolve();
    }
    first.open();
    await expect.poll(() => session.items.get(REFUSALS_ITEM)).toMatchObject({ shape: 10_000 });
    expect(session.written.length).toBeLessThanOrEqual(2);
  });

  test('and what lies there of another kind, or a full disk, stops nothing', async () => {
    const session = storageArea();
    session.items.set(REFUSALS_ITEM, 'nonsense');
    const { set } = session;
    let isFull = true;
    session.set = (values) => (isFull ? Promise.reject(new Error('the disk is full')) : set(values));
    const count = countRefusals(session);
    count('sender');
    await new Promise(setImmediate);
    isFull = false;
    count('sender');
    await expect.poll(() => session.items.get(REFUSALS_ITEM)).toMatchObject({ sender: 1 });
  });
});
