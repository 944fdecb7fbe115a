// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ru } from '../../../locales/ru.ts';
import { openSurface, type Surface } from './surface.tsx';
import { linked, linking } from './views.ts';

describe('a wait is shown with the seconds that it may still take', () => {
  let surface: Surface;

  // Testing Library's own waiting needs its timers: only the countdown's clock is the test's.
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
  afterEach(() => {
    surface.close();
    vi.useRealTimers();
  });

  const told = async (sentence: string) => {
    await vi.waitFor(() => expect(surface.see.getByRole('timer').textContent).toBe(sentence));
  };

  it('and counts them down, to the word that it takes longer', async () => {
    surface = openSurface();
    await surface.show(linking('opening'));
    await told('Ещё не больше 20 секунд.');
    vi.advanceTimersByTime(7_000);
    await told('Ещё не больше 13 секунд.');
    vi.advanceTimersByTime(12_000);
    await told('Ещё не больше 1 секунды.');
    vi.advanceTimersByTime(1_000);
    await told(ru.linking.waiting.over);
  });

  it('anew for each stage, and not at all while it is the person’s turn', async () => {
    surface = openSurface();
    await surface.show(linking('opening'));
    vi.advanceTimersByTime(15_000);
    await told('Ещё не больше 5 секунд.');
    surface.client.notify();
    await surface.show(linking('authorizing'));
    expect(surface.see.queryByRole('timer')).toBeNull();
    surface.client.notify();
    await surface.show(linking('identifying'));
    await told('Ещё не больше 27 секунд.');
  });

  it('with nothing left ticking when the wait is over', async () => {
    surface = openSurface();
    await surface.show(linking('identifying'));
    surface.client.notify();
    await surface.show(linked());
    expect(vi.getTimerCount()).toBe(0);
  });
});
