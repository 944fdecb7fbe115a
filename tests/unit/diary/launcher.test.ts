// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createLauncher } from '../../../utils/diary/launcher.ts';
import type { LauncherPlace } from '../../../utils/diary/launcher-place.ts';

/** A launcher that is shown, with its button, which stands in a closed tree. */
function shown(remember: (place: LauncherPlace) => void) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const launcher = createLauncher(remember);
  launcher.show({ place: { side: 'right', fromTop: 0.5 }, hint: '' });
  const root: ShadowRoot = attach.mock.results[0]?.value;
  const button = root.querySelector('button');
  if (button === null) throw new Error('the launcher has no button');
  return { launcher, button };
}

const shownLauncher = (remember: (place: LauncherPlace) => void): HTMLButtonElement => shown(remember).button;

beforeEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
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
  const { launcher, button } = shown(vi.fn());
  button.setPointerCapture = () => undefined;
  button.dispatchEvent(new PointerEvent('pointerdown', { clientX: 5, clientY: 5 }));
  button.dispatchEvent(new PointerEvent('pointermove', { clientX: 50, clientY: 50 }));
  launcher.hide();
  expect(button.hasAttribute('data-held')).toBe(false);
});
