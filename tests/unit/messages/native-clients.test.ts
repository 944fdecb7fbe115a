// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nativeClient } from '../../../utils/messages/native-client.ts';
import { nativePreferencesClient } from '../../../utils/messages/native-preferences-client.ts';
import { nativeStoredDataClient } from '../../../utils/messages/native-stored-data-client.ts';
import { workerRequestSchema } from '../../../utils/messages/request-schema.ts';

type Listener = (message: unknown, sender: { readonly id: string }) => void;

const OWN_ID = 'own';

/** What the browser brings to a page of the extension: the worker's notices, and all that the other pages ask. */
let deliver: (message: unknown, from?: string) => void;
let listening: ReadonlySet<Listener>;

beforeEach(() => {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  vi.stubGlobal('chrome', { runtime: { id: OWN_ID, onMessage } });
  listening = listeners;
  deliver = (message, from = OWN_ID) => {
    for (const listener of listeners) listener(message, { id: from });
  };
});

afterEach(() => vi.unstubAllGlobals());

/** Every question that a page can ask; the browser brings it to the other pages too, not to the worker alone. */
const questions = workerRequestSchema.def.options.flatMap((option) => [...option.shape.type.def.values]);

describe.each([
  { client: nativeClient, what: 'the link', notices: ['link-changed'] },
  { client: nativePreferencesClient, what: 'the preferences', notices: ['preferences-changed'] },
  {
    client: nativeStoredDataClient,
    what: 'what is stored',
    notices: ['link-changed', 'preferences-changed'],
  },
])('whoever shows $what', ({ client, notices }) => {
  it('is called back after the worker’s notices of a change, and no more once it stopped', () => {
    const callback = vi.fn();
    const stop = client.onChanged(callback);
    for (const type of notices) deliver({ type });
    expect(callback).toHaveBeenCalledTimes(notices.length);
    stop();
    expect(listening.size).toBe(0);
  });

  it('heeds no question of another page: two pages would ask each other without end', () => {
    const callback = vi.fn();
    const stop = client.onChanged(callback);
    expect(questions).toContain('get-stored-data');
    for (const type of questions) deliver({ type });
    for (const message of [null, undefined, 'link-changed', {}, { type: 'of-a-later-version' }])
      deliver(message);
    expect(callback).not.toHaveBeenCalled();
    stop();
  });

  it('heeds no notice that is not this extension’s own', () => {
    const callback = vi.fn();
    const stop = client.onChanged(callback);
    for (const type of notices) deliver({ type }, 'another');
    expect(callback).not.toHaveBeenCalled();
    stop();
  });
});

it('whoever shows what is stored is called back when the page is looked at again, too', () => {
  const callback = vi.fn();
  const stop = nativeStoredDataClient.onChanged(callback);
  dispatchEvent(new Event('focus'));
  expect(callback).toHaveBeenCalledOnce();
  stop();
  dispatchEvent(new Event('focus'));
  expect(callback).toHaveBeenCalledOnce();
});
