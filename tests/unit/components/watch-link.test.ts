// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LinkWatch, type Shown, watchLink } from '../../../components/watch-link.ts';
import { trusted } from './press.ts';
import { ScriptedClient } from './scripted-client.ts';
import { linked, linking, PERSON, unlinked } from './views.ts';

let client: ScriptedClient;
let shown: Shown[];
let watch: LinkWatch;

beforeEach(() => {
  vi.useFakeTimers();
  client = new ScriptedClient();
  shown = [];
  watch = watchLink(client, (next) => shown.push(next));
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

/** Lets answered promises run their course. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('when the worker is asked', () => {
  it('at the start, after a notice, and when the page is shown again', () => {
    expect(client.requests).toEqual([{ type: 'get-link' }]);
    client.notify();
    document.dispatchEvent(trusted(new Event('visibilitychange')));
    window.dispatchEvent(trusted(new Event('pageshow')));
    window.dispatchEvent(trusted(new Event('focus')));
    expect(client.requests).toEqual(Array(5).fill({ type: 'get-link' }));
  });

  it('not because a page sends such events itself', () => {
    for (const type of ['focus', 'pageshow']) window.dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(client.questions).toHaveLength(1);
  });

  it('not when the page is hidden', () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(trusted(new Event('visibilitychange')));
    expect(client.questions).toHaveLength(1);
    visibility.mockRestore();
  });

  it('every three seconds while linking, even if an answer never comes, and never otherwise', async () => {
    client.newest.answer(unlinked());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.questions).toHaveLength(1);

    watch.ask({ type: 'start-linking', person: PERSON });
    client.newest.answer(linking('authorizing'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(client.questions).toHaveLength(5);

    client.newest.answer(linked());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.questions).toHaveLength(5);
  });

  it('never again after the end', async () => {
    client.newest.answer(linking('authorizing'));
    await settle();
    watch.stop();
    document.dispatchEvent(trusted(new Event('visibilitychange')));
    window.dispatchEvent(trusted(new Event('pageshow')));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.questions).toHaveLength(1);
    expect(client.listeners).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('which answer is shown', () => {
  it('the newest: one that was overtaken is dropped', async () => {
    watch.ask({ type: 'unlink', person: PERSON });
    const [first, second] = client.questions;
    second?.answer(unlinked());
    await settle();
    first?.answer(linked());
    await settle();
    expect(shown).toEqual([{ kind: 'view', view: unlinked() }]);
  });

  it('a failed question that was overtaken is dropped too', async () => {
    client.notify();
    const [first, second] = client.questions;
    second?.answer(linked());
    await settle();
    first?.refuse();
    await settle();
    expect(shown).toEqual([{ kind: 'view', view: linked() }]);
  });

  it('answers in order are all shown', async () => {
    client.notify();
    const [first, second] = client.questions;
    first?.answer(linking('authorizing'));
    second?.answer(linked());
    await settle();
    expect(shown.map((next) => next.kind === 'view' && next.view.status)).toEqual(['linking', 'linked']);
  });

  it('a worker out of reach is shown, and so is its return', async () => {
    client.newest.refuse();
    await settle();
    client.notify();
    client.newest.answer(linked());
    await settle();
    expect(shown).toEqual([
      { kind: 'unreachable', isCutOff: false },
      { kind: 'view', view: linked() },
    ]);
  });

  it('none after the end', async () => {
    watch.stop();
    client.newest.answer(linking('authorizing'));
    await settle();
    expect(shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
