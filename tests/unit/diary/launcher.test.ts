// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import launcherScript from '../../../entrypoints/chats-launcher.ts';
import { createLauncher } from '../../../utils/diary/launcher.ts';
import type { LauncherPlace } from '../../../utils/diary/launcher-place.ts';
import { type ChatsLauncher, LAUNCHER_SELECTOR } from '../../../utils/diary/launcher-slot.ts';
import { CHATS_FRAGMENT } from '../../../utils/diary/site.ts';
import { trusted } from '../components/press.ts';

/** A launcher that is shown, with its button, which stands in a closed tree. */
function shown(make: () => ChatsLauncher | undefined) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const launcher = make();
  if (launcher === undefined) throw new Error('its script left no launcher');
  launcher.show({ place: { side: 'right', fromTop: 0.5 }, hint: '' });
  const root: ShadowRoot = attach.mock.results[0]?.value;
  const button = root.querySelector('button');
  if (button === null) throw new Error('the launcher has no button');
  return { launcher, button };
}

const shownLauncher = (remember: (place: LauncherPlace) => void): HTMLButtonElement =>
  shown(() => createLauncher(remember)).button;

/** A mouse presses the button, drags it to the left edge and lets it go, as browsers tell of it. */
function drag(button: HTMLButtonElement): void {
  button.setPointerCapture = () => undefined;
  const point = (type: string, clientX: number, clientY: number) =>
    button.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', clientX, clientY }));
  point('pointerdown', innerWidth - 5, 5);
  point('pointermove', 5, innerHeight / 4);
  point('pointerup', 5, innerHeight / 4);
  button.dispatchEvent(trusted(new MouseEvent('click')));
}

beforeEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});
afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.chatsLauncher = undefined;
  location.hash = '';
});

test.each(['keyup', 'blur'])('a held arrow key is remembered once, at its %s', (end) => {
  const remember = vi.fn();
  const button = shownLauncher(remember);
  for (let step = 0; step < 4; step += 1)
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', repeat: step > 0 }));
  expect(remember).not.toHaveBeenCalled();
  button.dispatchEvent(new Event(end));
  button.dispatchEvent(new Event(end));
  expect(remember).toHaveBeenCalledOnce();
  expect(remember.mock.lastCall?.[0].fromTop).toBeCloseTo(0.7);
});

test('a key that moves nothing is not remembered', () => {
  const remember = vi.fn();
  const button = shownLauncher(remember);
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  button.dispatchEvent(new KeyboardEvent('keyup', { key: 'a' }));
  expect(remember).not.toHaveBeenCalled();
});

test('a finger that drags it leaves it where it let go, and the next press counts', () => {
  const remember = vi.fn();
  const button = shownLauncher(remember);
  button.setPointerCapture = () => undefined;
  const point = (type: string, clientX: number, clientY: number) =>
    button.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', clientX, clientY }));
  point('pointerdown', innerWidth - 5, innerHeight / 2);
  point('pointermove', 5, innerHeight / 4);
  expect(button.hasAttribute('data-held')).toBe(true);
  point('pointerup', 5, innerHeight / 4);
  expect(remember).toHaveBeenCalledExactlyOnceWith({ side: 'left', fromTop: expect.closeTo(0.25) });
  expect(button.hasAttribute('data-held')).toBe(false);
});

test('taken away while it is held, it does not go on following the pointer', () => {
  const { launcher, button } = shown(() => createLauncher(vi.fn()));
  button.setPointerCapture = () => undefined;
  button.dispatchEvent(new PointerEvent('pointerdown', { clientX: 5, clientY: 5 }));
  button.dispatchEvent(new PointerEvent('pointermove', { clientX: 50, clientY: 50 }));
  launcher.hide();
  expect(button.hasAttribute('data-held')).toBe(false);
});

test.each([
  [
    'throws, as where the extension was updated or removed under the page',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
  ['does not answer', () => Promise.reject(new Error('Could not establish connection.'))],
])(
  'where the way to the worker %s, it is let go all the same, and a press counts',
  async (_what, sendMessage) => {
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    const { button } = shown(() => {
      void launcherScript.main();
      return globalThis.chatsLauncher;
    });
    drag(button);
    button.dispatchEvent(new PointerEvent('pointermove', { clientX: innerWidth - 5, clientY: 5 }));
    expect(button.hasAttribute('data-held')).toBe(false);
    expect(document.querySelector(LAUNCHER_SELECTOR)?.getAttribute('data-side')).toBe('left');
    expect(location.hash).toBe('');
    button.dispatchEvent(trusted(new MouseEvent('click')));
    expect(location.hash).toBe(CHATS_FRAGMENT);
    // A rejection that nobody takes would fail the whole run.
    await Promise.resolve();
  },
);

test('it takes the place of one that an earlier life of the extension left', () => {
  shownLauncher(vi.fn());
  const [old] = document.querySelectorAll(LAUNCHER_SELECTOR);
  const { launcher } = shown(() => createLauncher(vi.fn()));
  expect(old?.isConnected).toBe(false);
  expect(document.querySelectorAll(LAUNCHER_SELECTOR)).toHaveLength(1);
  launcher.hide();
  expect(document.querySelectorAll(LAUNCHER_SELECTOR)).toHaveLength(0);
});

test('it is let go before its place is remembered', () => {
  const wasHeld: boolean[] = [];
  const button = shownLauncher(() => wasHeld.push(button.hasAttribute('data-held')));
  drag(button);
  expect(wasHeld).toEqual([false]);
});
