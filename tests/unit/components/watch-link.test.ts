// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LinkWatch, type Shown, watchLink } from '../../../components/watch-link.ts';
import { trusted } from './press.ts';
import { ScriptedClient } from './scripted-client.ts';
import { linked, linking, PERSON, unlinked } from './views.ts';

let client: ScriptedClient;
let shown: Shown[];
let waits: boolean[];
let watch: LinkWatch;

beforeEach(() => {
  vi.useFakeTimers();
  client = new ScriptedClient();
  shown = [];
  waits = [];
  watch = watchLink(
    client,
    (next) => shown.push(next),
    (isWaiting) => waits.push(isWaiting),
  );
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

describe('a wish is on its way', () => {
  beforeEach(async () => {
    client.newest.answer(unlinked('busy'));
    await settle();
    watch.ask({ type: 'start-linking', person: PERSON });
  });

  it('until an answer that changes something', async () => {
    expect(waits).toEqual([true]);
    client.newest.answer(linking('opening'));
    await settle();
    expect(waits).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('for long enough to be seen, where its answer is what was shown before', async () => {
    await vi.advanceTimersByTimeAsync(100);
    client.newest.answer(unlinked('busy'));
    await vi.advanceTimersByTimeAsync(400);
    expect(waits).toEqual([true]);
    await vi.advanceTimersByTimeAsync(100);
    expect(waits).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('not for longer than a late answer took', async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    client.newest.refuse();
    await vi.advanceTimersByTimeAsync(1);
    expect(waits).toEqual([true, false]);
  });

  it('whatever earlier questions are answered, and however often it is wished again', async () => {
    watch.ask({ type: 'start-linking', person: PERSON });
    client.questions[1]?.answer(unlinked('busy'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(waits).toEqual([true, true]);
    client.newest.answer(unlinked('busy'));
    watch.ask({ type: 'start-linking', person: PERSON });
    await vi.advanceTimersByTimeAsync(1000);
    expect(waits).toEqual([true, true, true]);
  });

  it.each([
    ['another view', linking('opening'), 0],
    ['the same view', unlinked('busy'), 600],
  ])(
    'until a later question brings %s: one of a page that was put away for Back is never answered',
    async (_what, view, ms) => {
      window.dispatchEvent(trusted(new Event('pageshow')));
      client.newest.answer(view);
      await vi.advanceTimersByTimeAsync(ms);
      expect(waits).toEqual([true, false]);
    },
  );

  it('and the end is not told of it', async () => {
    client.newest.answer(unlinked('busy'));
    await settle();
    watch.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(waits).toEqual([true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('nothing else is', async () => {
    client.newest.answer(linked());
    await settle();
    waits = [];
    client.notify();
    client.newest.answer(unlinked());
    await vi.advanceTimersByTimeAsync(1000);
    expect(waits).toEqual([]);
  });
});
